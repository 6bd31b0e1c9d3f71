// The way through the app that must work everywhere: by keyboard alone, from a new report through
// a reload to its files and back in. It knows no test tool: browsers are driven through `Driver`.

/**
 * @typedef {{ name: string, text: string }} TextFile
 *
 * @typedef {object} Driver
 * @property {(address: string) => Promise<unknown>} goto
 * @property {() => Promise<unknown>} reload
 * @property {(key: string) => Promise<void>} press e.g. `Tab`, `Control+a`
 * @property {(text: string) => Promise<void>} type
 * @property {<A, R>(inPage: (argument: A) => R, argument: A) => Promise<Awaited<R>>} evaluate
 * @property {(act: () => Promise<void>) => Promise<TextFile>} download the file an act leads to
 * @property {(file: TextFile) => Promise<void>} choose puts a file into the page's file field
 */

const AGENCY = '清河县农业农村局';
const YEAR = '2023';
const NAME = `${AGENCY}${YEAR}年政府信息公开工作年度报告`;
const WAIT_MS = 20_000;

const CELLS = {
  requests: {
    'requests.received.naturalPerson': '21',
    'requests.granted.naturalPerson': '21',
  },
  challenges: { 'challenges.reconsideration.upheld': '9' },
};
const TOTALS = {
  'requests.received.total': '21',
  'requests.handled.total': '21',
  'challenges.reconsideration.total': '9',
};
/** Typed in its field: signs that must not become markup, beside plain words. */
const TEXT = '没有其他需要报告的事项。<b>1 < 2 & 3</b>';

/**
 * @template A
 * @param {Driver} driver
 * @param {string} what is waited for, told when it does not come
 * @param {(argument: A) => boolean} inPage
 * @param {A} argument
 */
async function until(driver, what, inPage, argument) {
  const end = Date.now() + WAIT_MS;
  while (!(await driver.evaluate(inPage, argument))) {
    if (Date.now() > end) {
      const page = await driver.evaluate(() => document.body.innerText.slice(0, 600), null);
      throw new Error(`${what} did not come; the page says:\n${page}`);
    }
    await new Promise((done) => setTimeout(done, 40));
  }
}

/**
 * Tabs to what is found: a selector, or a button or link of this name.
 *
 * @param {Driver} driver
 * @param {{ selector: string, name?: string }} target
 */
async function tabTo(driver, { selector, name = '' }) {
  /** @param {{ selector: string, name: string }} target */
  const isThere = (target) =>
    [...document.querySelectorAll(target.selector)].some((element) => {
      const words = element.getAttribute('aria-label') ?? element.textContent;
      return words.includes(target.name) && element.getClientRects().length > 0;
    });
  /**
   * Null where it has the focus, else the key that leads there on the shorter way.
   *
   * @param {{ selector: string, name: string }} target
   */
  const keyTowards = (target) => {
    const found = [...document.querySelectorAll(target.selector)].find((element) => {
      const words = element.getAttribute('aria-label') ?? element.textContent;
      return words.includes(target.name) && element.getClientRects().length > 0;
    });
    const focused = document.activeElement ?? document.body;
    if (found === undefined || found === focused) return null;
    const position = focused.compareDocumentPosition(found);
    const isBefore = (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBefore && focused !== document.body ? 'Shift+Tab' : 'Tab';
  };
  await until(driver, `${selector} ${name}`, isThere, { selector, name });
  for (let presses = 0; presses < 400; presses += 1) {
    const key = await driver.evaluate(keyTowards, { selector, name });
    if (key === null) return;
    await driver.press(key);
  }
  throw new Error(`Tab never reached ${selector} ${name}`);
}

/**
 * @param {Driver} driver
 * @param {string} name
 * @param {string} [selector]
 */
async function pressOn(driver, name, selector = 'button, a') {
  await tabTo(driver, { selector, name });
  await driver.press('Enter');
}

/**
 * @param {Driver} driver
 * @param {string} step as in the address
 * @param {string} name on the screen
 */
async function toStep(driver, step, name) {
  await pressOn(driver, name, 'nav a');
  // The rail and the step are drawn together: the address alone changes before them.
  await until(
    driver,
    `the step ${step}`,
    (end) => {
      const current = document.querySelector('nav a[aria-current="step"]');
      return current?.getAttribute('href')?.endsWith(end) === true;
    },
    `/${step}`,
  );
  await until(driver, 'the heading', () => document.querySelector('main h1') !== null, null);
}

/** @param {Driver} driver */
const isSaved = (driver) =>
  until(driver, 'saved', () => document.querySelector('[data-save-state="saved"]') !== null, null);

/**
 * What stands in typed or computed cells.
 *
 * @param {Driver} driver
 * @param {Record<string, string>} expected
 */
const cellsShow = (driver, expected) =>
  until(
    driver,
    JSON.stringify(expected),
    (entries) =>
      entries.every(([id, text]) => {
        const element = document.querySelector(`[data-cell="${id}"]`);
        return (
          (element instanceof HTMLInputElement ? element.value : element?.textContent) === text
        );
      }),
    Object.entries(expected),
  );

/** @param {Driver} driver */
const textShows = (driver) =>
  until(
    driver,
    'the text',
    (text) => {
      const field = document.querySelector('[data-field="otherMatters"]');
      return field instanceof HTMLTextAreaElement && field.value === text;
    },
    TEXT,
  );

/** @param {Driver} driver */
async function createReport(driver) {
  await pressOn(driver, '新建年报');
  await until(
    driver,
    'the dialog',
    () =>
      document.activeElement?.closest('[role="dialog"]') !== null &&
      document.activeElement?.tagName === 'INPUT',
    null,
  );
  await driver.type(AGENCY);
  await driver.press('Tab');
  await driver.press('Control+a');
  await driver.type(YEAR);
  await pressOn(driver, '创建');
  await until(driver, 'the new report', () => location.hash.endsWith('/info'), null);
}

/** @param {Driver} driver */
async function fillTables(driver) {
  await toStep(driver, 'disclosure', '主动公开');
  await pressOn(driver, '空白填 0');
  await toStep(driver, 'requests', '申请');
  await fillCells(driver, CELLS.requests);
  await toStep(driver, 'challenges', '复议');
  await fillCells(driver, CELLS.challenges);
}

/**
 * @param {Driver} driver
 * @param {Record<string, string>} cells
 */
async function fillCells(driver, cells) {
  for (const [id, text] of Object.entries(cells)) {
    await tabTo(driver, { selector: `[data-cell="${id}"]` });
    await driver.type(text);
  }
  await pressOn(driver, '空白填 0');
  await cellsShow(driver, cells);
}

/** @param {Driver} driver */
async function fillTexts(driver) {
  for (const [step, name] of [
    ['overview', '总体情况'],
    ['problems', '问题'],
    ['other', '其他'],
  ]) {
    await toStep(driver, step ?? '', name ?? '');
    const fields = await driver.evaluate(
      () =>
        [...document.querySelectorAll('[data-field]')].map(
          (field) => field.getAttribute('data-field') ?? '',
        ),
      null,
    );
    for (const field of fields) {
      await tabTo(driver, { selector: `[data-field="${field}"]` });
      // Some texts begin with a sentence of their own.
      await driver.press('Control+a');
      await driver.type(field === 'otherMatters' ? TEXT : `本机关${field}的情况如实填写。`);
    }
  }
}

/**
 * Stands on the preview, counts what is printed, and gives the two files.
 *
 * @param {Driver} driver
 */
async function exportAll(driver) {
  await toStep(driver, 'preview', '预览');
  await until(
    driver,
    'the preview',
    () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('table').length === 3,
    null,
  );
  await driver.evaluate(() => {
    const paper = document.querySelector('iframe')?.contentWindow;
    if (!paper) throw new Error('The preview has no window');
    paper.print = () => {
      document.title = '已打印';
    };
  }, null);
  await pressOn(driver, '打印');
  await until(driver, 'the print', () => document.title === '已打印', null);
  const html = await driver.download(() => pressOn(driver, '导出网页'));
  const json = await driver.download(() => pressOn(driver, '导出 JSON'));
  return { html, json };
}

/**
 * @param {unknown} holds
 * @param {string} what
 */
function expect(holds, what) {
  if (holds !== true) throw new Error(`Not so: ${what}`);
}

/** @param {Awaited<ReturnType<typeof exportAll>>} files */
function checkFiles({ html, json }) {
  expect(html.name === `${NAME}.html`, `the web page is named ${html.name}`);
  expect(json.name === `${NAME}.json`, `the data file is named ${json.name}`);
  expect(
    !/<script(?! type="application\/json")/i.test(html.text),
    'the web page has no script but inert data',
  );
  expect(html.text.includes('&lt;b&gt;1 &lt; 2 &amp; 3&lt;/b&gt;'), 'the text is no markup');
  /** @type {unknown} */
  const parsed = JSON.parse(json.text);
  const report =
    /** @type {{ requests: { received: { total: unknown } }, otherMatters: unknown }} */ (parsed);
  expect(report.requests.received.total === 21, 'the data file has the total 21');
  expect(report.otherMatters === TEXT, 'the data file has the text');
}

/**
 * Fills a report in, loads the page anew, takes it out, takes it in again: the same everywhere.
 *
 * @param {Driver} driver
 * @param {string} address of the app, without a hash
 */
export async function runJourney(driver, address) {
  await driver.goto(`${address}#/`);
  await createReport(driver);
  await fillTexts(driver);
  await fillTables(driver);
  await isSaved(driver);
  await driver.reload();
  await cellsShow(driver, CELLS.challenges);
  await toStep(driver, 'requests', '申请');
  await cellsShow(driver, CELLS.requests);
  await toStep(driver, 'other', '其他');
  await textShows(driver);
  const files = await exportAll(driver);
  checkFiles(files);

  await pressOn(driver, '全部年报');
  await until(
    driver,
    'the list',
    () => document.querySelector('input[type="file"]') !== null,
    null,
  );
  await driver.choose(files.json);
  // Its draft is here: what comes back is kept as one of its own.
  await until(driver, 'the dialog', () => document.querySelector('[role="dialog"]') !== null, null);
  await pressOn(driver, '另存一份');
  await until(driver, 'the imported report', () => location.hash.endsWith('/info'), null);
  await toStep(driver, 'requests', '申请');
  await cellsShow(driver, {
    ...CELLS.requests,
    'requests.received.total': TOTALS['requests.received.total'],
  });
  await toStep(driver, 'preview', '预览');
  const again = await driver.download(() => pressOn(driver, '导出 JSON'));
  expect(again.text === files.json.text, 'out, in and out again gives the same bytes');
}

/**
 * The parts that come with their first use: menu, dialogs, lists.
 *
 * @param {Driver} driver
 */
export async function openEverything(driver) {
  await toStep(driver, 'check', '校核');
  await pressOn(driver, '规则');
  await until(driver, 'a dialog', () => document.querySelector('[role="dialog"]') !== null, null);
  await driver.press('Escape');
  await toStep(driver, 'other', '其他');
  await pressOn(driver, '查找');
  await until(driver, 'a dialog', () => document.querySelector('[role="dialog"]') !== null, null);
  await driver.press('Escape');
  await pressOn(driver, '全部年报');
  await pressOn(driver, '更多操作');
  await until(driver, 'a menu', () => document.querySelector('[role="menu"]') !== null, null);
  await driver.press('Escape');
}
