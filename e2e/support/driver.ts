import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Driver } from '../../scripts/journey/journey.mjs';

/** Drives the journey that all browsers and environments share. */
export function driverOf(page: Page): Driver {
  return {
    goto: (address) => page.goto(address),
    reload: () => page.reload(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.insertText(text),
    evaluate: (inPage, argument) => page.evaluate(inPage as never, argument),
    download: async (act) => {
      const coming = page.waitForEvent('download');
      await act();
      const file = await coming;
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    },
    choose: ({ name, text }) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) }),
  };
}
