import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
const root = process.argv[2];
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const server = createServer((q, r) => { const p = join(root, q.url.split('?')[0] === '/' ? 'index.html' : q.url.split('?')[0]); if (!existsSync(p)) { r.writeHead(404); r.end(); return; } r.writeHead(200, { 'content-type': types[extname(p)] ?? 'application/octet-stream' }); r.end(readFileSync(p)); }).listen(0);
const url = `http://127.0.0.1:${server.address().port}`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const p = await b.newPage({ viewport: { width: 1400, height: 1200 } });
await p.goto(url + '/#/');
await p.getByRole('button', { name: '新建年报' }).click();
await p.getByLabel('机关名称', { exact: true }).fill('测速局');
await p.getByLabel('年度', { exact: true }).fill('2023');
await p.getByRole('button', { name: '创建' }).click();
await p.waitForURL(/info$/);
await p.goto(p.url().replace(/info$/, 'requests'));
await p.getByRole('button', { name: '空白填 0' }).click();
await p.waitForTimeout(500);
const cdp = await p.context().newCDPSession(p);
const text = Array.from({ length: 23 }, (_, r) => Array.from({ length: 6 }, (_, c) => String((r * 7 + c) % 9 + 1)).join('\t')).join('\n');
const times = [];
const agg = new Map();
for (let i = 0; i < 8; i++) {
  await p.reload(); await p.locator('[data-cell="requests.received.naturalPerson"]').waitFor();
  await p.evaluate((t) => { const on = (e) => { e.clipboardData.setData('text/plain', t); e.preventDefault(); }; document.addEventListener('copy', on, { once: true }); document.execCommand('copy'); }, text);
  await p.locator('[data-cell="requests.received.naturalPerson"]').focus();
  await p.waitForTimeout(400);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await p.evaluate(() => { window.t0 = 0; window.t1 = 0; addEventListener('keydown', (e) => { if (e.key === 'v') window.t0 = performance.now(); }, true); const el = document.querySelector('[data-cell="requests.handled.total"]'); const before = el.textContent; new MutationObserver(() => { if (el.textContent !== before && !window.t1) window.t1 = performance.now(); }).observe(el, { childList: true, characterData: true, subtree: true }); });
  await cdp.send('Profiler.start');
  await p.keyboard.press('Control+v');
  await p.waitForFunction(() => window.t1 > 0);
  const { profile } = await cdp.send('Profiler.stop');
  times.push(await p.evaluate(() => window.t1 - window.t0));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const byId = new Map(profile.nodes.map((n) => [n.id, n])); const self = new Map();
  profile.samples.forEach((s, j) => self.set(s, (self.get(s) ?? 0) + profile.timeDeltas[j] / 1000));
  const parent = new Map(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  // inclusive by function name
  for (const [id, t] of self) { const seen = new Set(); let n = id; while (n !== undefined) { const f = byId.get(n).callFrame.functionName || '(anon)'; if (!seen.has(f)) { seen.add(f); agg.set(f, (agg.get(f) ?? 0) + t); } n = parent.get(n); } }
  // undo so that next is over zeros
  await p.getByRole('button', { name: '撤销', exact: true }).click(); await p.waitForTimeout(500);
}
console.log('median', times.sort((a, b) => a - b)[4], times.map((t) => t.toFixed(0)).join(' '));
console.log([...agg].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([f, t]) => `${(t / 8).toFixed(1)} ${f}`).join('\n'));
await b.close(); server.close();
