import { expect, type Locator, type Page } from '@playwright/test';
import { goToStep } from './app.ts';

/** Opens the step of a table, whose name it bears, and waits for its cells. */
export async function openTable(page: Page, draft: string, table: string): Promise<void> {
  await goToStep(page, draft, table);
  await expect(page.locator(`[data-cell^="${table}."]`).first()).toBeVisible();
}

/** What stands in the typed cells of the table on the screen, blanks left out. */
export async function typedCells(page: Page): Promise<Readonly<Record<string, string>>> {
  const entries = await page.locator('input[data-cell]').evaluateAll((inputs) =>
    inputs.map((input): [string, string] => {
      const text = input instanceof HTMLInputElement ? input.value : '';
      return [input.getAttribute('data-cell') ?? '', text];
    }),
  );
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/** Heads that don't show all of their words: cut off, or hidden. */
export async function clippedHeads(table: Locator): Promise<readonly string[]> {
  return table
    .locator('th')
    .evaluateAll((heads) =>
      heads
        .filter(
          (head) =>
            !(head instanceof HTMLElement) ||
            head.innerText !== head.textContent ||
            head.scrollWidth > head.clientWidth + 1 ||
            head.scrollHeight > head.clientHeight + 1,
        )
        .map((head) => head.textContent),
    );
}

/** The corners and the middle of an element at which one sees something else. */
export async function coveredPoints(element: Locator): Promise<readonly string[]> {
  return element.evaluate(coveredPointsOf);
}

/**
 * Presses keys, one pressed again and again being held, and tells what lay before the next of them
 * over the cell that had the focus, or over the words of the heads that name its row and its column.
 * The page looks for itself, and is not asked after each key.
 */
export async function coveredOnTheWay(
  page: Page,
  keys: readonly string[],
): Promise<readonly string[]> {
  const seen = await page.evaluateHandle<readonly string[][]>(
    `(${String(lookBetweenKeys)})(${String(coveredPointsOf)})`,
  );
  for (const [index, combination] of keys.entries()) {
    const parts = combination.split('+');
    const held = parts.slice(0, -1);
    const key = parts[parts.length - 1] ?? '';
    if (keys[index - 1] !== combination) for (const one of held) await page.keyboard.down(one);
    await page.keyboard.down(key);
    if (keys[index + 1] !== combination) {
      for (const one of [key, ...held]) await page.keyboard.up(one);
    }
  }
  const points = await seen.jsonValue();
  expect(points).toHaveLength(keys.length);
  return points.flatMap((found, index) => found.map((point) => `${keys[index] ?? ''}: ${point}`));
}

/** Runs in the page: looks around the focus after each key, as late as the next one or its end. */
function lookBetweenKeys(look: (element: null) => string[]): readonly string[][] {
  const seen: string[][] = [];
  let isDue = false;
  const onKey = ({ type, key }: KeyboardEvent) => {
    if (['Shift', 'Control'].includes(key)) return;
    if (isDue) seen.push(look(null));
    isDue = type === 'keydown';
  };
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, onKey, true);
  return seen;
}

/** Runs in the page, on one element or, without one, on the focused cell and its heads. */
function coveredPointsOf(element: Element | null): string[] {
  const boxOf = (own: Element) => own.getBoundingClientRect();
  const wordsIn = (own: Element) => {
    const words = document.createRange();
    words.selectNodeContents(own);
    return words.getBoundingClientRect();
  };
  const focused = document.activeElement;
  const heads = (focused?.closest('td')?.getAttribute('headers') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter((head) => ['row', 'col'].includes(head?.getAttribute('scope') ?? ''));
  const inset = 3;
  return (element === null ? [focused, ...heads] : [element]).flatMap((own) => {
    if (own === null) return ['nothing has the focus'];
    // Of a head that goes over several rows the upper ones may have scrolled away.
    const { left, top, right, bottom } = own.tagName === 'TH' ? wordsIn(own) : boxOf(own);
    const points = [
      [left + inset, top + inset],
      [right - inset, top + inset],
      [left + inset, bottom - inset],
      [right - inset, bottom - inset],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    const name = own.getAttribute('data-cell') ?? own.textContent.slice(0, 12);
    return points.flatMap(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      if (seen !== null && own.contains(seen)) return [];
      const where = `${name} at ${String(Math.round(x))}, ${String(Math.round(y))}`;
      return [
        `${where}: ${seen === null ? 'outside' : `under “${seen.textContent.slice(0, 12)}”`}`,
      ];
    });
  });
}
