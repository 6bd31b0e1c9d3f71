import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WAIT_MS = 20_000;

/**
 * Drives the journey in Firefox. Downloads are found in the folder the browser puts them in; files
 * to choose are written beside it.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {{ downloads: string, uploads: string }} folders
 * @returns {import('../journey/journey.mjs').Driver}
 */
export function firefoxDriver(page, { downloads, uploads }) {
  return {
    goto: (address) => page.goto(address),
    reload: () => page.reload(),
    press: async (keys) => {
      const names = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.split('+'));
      const last = names.pop();
      if (last === undefined) throw new Error('No key');
      for (const name of names) await page.keyboard.down(name);
      await page.keyboard.press(last);
      for (const name of names.reverse()) await page.keyboard.up(name);
    },
    type: (text) => page.keyboard.type(text),
    evaluate: (inPage, argument) =>
      /** @type {any} */ (page.evaluate(/** @type {any} */ (inPage), argument)),
    download: async (act) => {
      for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
      await act();
      const name = await downloaded(downloads);
      return { name, text: readFileSync(join(downloads, name), 'utf8') };
    },
    choose: async ({ name, text }) => {
      const path = join(uploads, name);
      writeFileSync(path, text);
      const field = await page.$('input[type="file"]');
      if (field === null) throw new Error('There is no file field');
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
        field
      ).uploadFile(path);
    },
  };
}

/**
 * The file that has come whole: Firefox writes `.part` beside it meanwhile.
 *
 * @param {string} folder
 */
async function downloaded(folder) {
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    const names = readdirSync(folder);
    const [name] = names;
    if (name !== undefined && names.length === 1 && !name.endsWith('.part')) {
      if (readFileSync(join(folder, name)).length > 0) return name;
    }
    await new Promise((done) => setTimeout(done, 40));
  }
  throw new Error(`No download came, only ${readdirSync(folder).join(', ') || 'nothing'}`);
}
