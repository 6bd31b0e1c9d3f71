import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { release } from '../scripts/package/parcel.mjs';
import { test } from './support/app.ts';
import { unpackParcel } from './support/parcel.ts';

const textOf = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

test('the parcel has both forms of the app, how to install them, licences, and a sum a file', async ({
  page,
}, testInfo) => {
  const { files } = unpackParcel(testInfo.outputPath('parcel'));
  const sums = textOf(files.get('SHA256SUMS.txt')).trimEnd().split('\n');
  const others = [...files].filter(([path]) => path !== 'SHA256SUMS.txt');
  expect(sums).toEqual(
    others.map(
      ([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`,
    ),
  );
  expect([...files.keys()].map((path) => path.split('/')[0] ?? '')).toEqual(
    expect.arrayContaining(['web', 'single-file', '安装说明.html', 'licenses.txt']),
  );
  const licences = textOf(files.get('licenses.txt'));
  for (const name of ['react-dom', 'dexie', 'docx', 'zod', 'react-hook-form']) {
    expect(licences).toMatch(new RegExp(`\\b${name}\\b`));
  }

  await page.setContent(textOf(files.get('安装说明.html')));
  const { version } = release();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${version} 版`);
  await page.goto('/#/');
  await expect(page.getByText(`版本 ${version}`)).toBeVisible();
});
