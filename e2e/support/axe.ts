import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

interface WindowWithAxe {
  readonly axe?: {
    readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults>;
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails where a rule of axe is broken in the page as it stands, or in its part `within` (a
 * selector). What is inside frames is left out: their paper is looked at in a page of its own.
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // Once a page: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (include) => {
    const { axe } = window as WindowWithAxe;
    if (axe === undefined) return ['axe is not in the page'];
    const { violations } = await axe.run(
      { include },
      { resultTypes: ['violations'], iframes: false },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html}`),
    );
  }, within);
  expect(found).toEqual([]);
}
