// Whether the document model knows how high its tables are: never too low, and few per cent too high.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */

const MM_PER_PX = 25.4 / 96;
const TOO_HIGH = 0.04;

/** @param {Page} page with the document @param {ReportDocument} document */
export async function checkHeights(page, document) {
  const { marginsMm, paperMm } = document.page;
  const width = paperMm.width - marginsMm.left - marginsMm.right;
  await page.setViewportSize({ width: Math.round(width / MM_PER_PX), height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const pixels = await page
    .locator('table')
    .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().height));
  await page.emulateMedia({ media: null });
  const estimated = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.parts.map((part) => ({ id: block.id, ...part })) : [],
  );
  /** @type {string[]} */
  const complaints = [];
  const figures = estimated.map(({ heightMm, id, number }, index) => {
    const real = (pixels[index] ?? 0) * MM_PER_PX;
    const share = heightMm / real - 1;
    const name = `${id} ${number}: ${heightMm.toFixed(1)} for ${real.toFixed(1)} mm`;
    if (!(share >= 0 && share <= TOO_HIGH)) complaints.push(name);
    return `${name} (+${(share * 100).toFixed(1)} %)`;
  });
  if (pixels.length !== estimated.length) complaints.push(`${pixels.length} tables`);
  return { complaints, figures: `estimated heights of tables: ${figures.join(', ')}` };
}
