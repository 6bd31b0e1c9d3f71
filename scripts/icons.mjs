// Draws the icons of the installed app from public/icon.svg into public/.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureChromium } from './ensure-chromium.mjs';

/** `share` of the square is the drawing; a maskable icon is cut to a circle of 80 %. */
const ICONS = [
  { name: 'icon-192', size: 192, share: 1, background: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, background: 'transparent' },
  { name: 'icon-maskable-512', size: 512, share: 0.56, background: '#e3f0f0' },
];

const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);
const svg = readFileSync('public/icon.svg').toString('base64');
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  for (const { name, size, share, background } of ICONS) {
    const side = Math.round(size * share);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">` +
        `<img width="${side}" height="${side}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
    writeFileSync(`public/${name}.png`, await page.screenshot({ omitBackground: true }));
    console.log(`public/${name}.png`);
  }
} finally {
  await browser.close();
}
