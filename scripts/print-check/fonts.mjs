// Which faces the browser takes: the first of each stack that is installed.
import { execFileSync } from 'node:child_process';

/** @typedef {import('@playwright/test').Page} Page */

const PLACES = { title: 'h1', text: 'p', 'level 1': 'h2', 'level 2': 'h3', table: 'table td' };
const GENERIC = new Set(['serif', 'sans-serif']);

function installedFamilies() {
  return new Set(
    execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' })
      .split(/[\n,]/)
      .map((name) => name.trim().toLowerCase()),
  );
}

/** @param {Page} page with a report */
export async function checkFonts(page) {
  const installed = installedFamilies();
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const figures = [];
  for (const [name, selector] of Object.entries(PLACES)) {
    const stack = await page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    const families = stack.split(',').map((family) => family.trim().replace(/^"|"$/g, ''));
    const expected = families.find(
      (family) => GENERIC.has(family) || installed.has(family.toLowerCase()),
    );
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const used = fonts.map(({ familyName }) => familyName);
    figures.push(`${name} ${used.join(' + ')} (${families.length} names)`);
    const isRight =
      expected !== undefined &&
      (GENERIC.has(expected) || used.every((family) => family === expected));
    if (!isRight)
      complaints.push(`${name}: ${used.join(' + ')} instead of ${expected ?? 'nothing'}`);
  }
  await session.detach();
  return { complaints, figures: `faces: ${figures.join(', ')}` };
}
