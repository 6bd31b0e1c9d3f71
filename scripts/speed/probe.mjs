/**
 * @typedef {import('./table.mjs').Expectation} Expectation
 *
 * @typedef {object} KeyResult
 * @property {number | null} milliseconds From keydown until all expectations held; null: never.
 * @property {string[]} wrong What did not hold when time was up.
 *
 * @typedef {object} Probe
 * @property {number | null} loadedAt Milliseconds from the start of the navigation until the first
 *   cell could be typed in and the totals stood there; null as long as they don't.
 * @property {(selector: string) => void} select Focuses a cell and marks its content.
 * @property {(key: string, expectations: Expectation[]) => void} arm Waits for a key.
 * @property {() => Promise<KeyResult>} result
 */

/**
 * Runs inside the page before its own scripts, hence stands alone. It only listens: from the keydown
 * event, before any handler of the page, to the change of the document that makes it right.
 *
 * @param {{ firstCell: string, lastTotal: string, timeoutMs: number }} options Selectors.
 */
export function installProbe({ firstCell, lastTotal, timeoutMs }) {
  /**
   * @typedef {object} Watched
   * @property {Expectation} expectation
   * @property {Element | null} element
   *
   * @typedef {object} Armed
   * @property {string} key
   * @property {Watched[]} watched
   * @property {number | null} startedAt
   * @property {(milliseconds: number | null) => void} finish
   * @property {Promise<number | null>} finished
   */
  /** @type {Armed | null} */
  let armed = null;

  /** @param {Watched} watched */
  const shown = ({ expectation, element }) => {
    const there =
      element?.isConnected === true ? element : document.querySelector(expectation.selector);
    if (there === null) return null;
    const { attribute } = expectation;
    return attribute === null ? there.textContent.trim() : there.getAttribute(attribute);
  };
  /** @param {Watched} watched */
  const holds = (watched) => shown(watched) === watched.expectation.value;

  const checkLoaded = () => {
    const cell = document.querySelector(firstCell);
    const total = document.querySelector(lastTotal);
    if (!(cell instanceof HTMLInputElement) || total?.textContent.trim() !== '0') return;
    if (cell.disabled || cell.readOnly || cell.getClientRects().length === 0) return;
    window.speedProbe.loadedAt = performance.now();
  };
  const checkKey = () => {
    const startedAt = armed?.startedAt ?? null;
    if (armed === null || startedAt === null || !armed.watched.every(holds)) return;
    armed.finish(performance.now() - startedAt);
  };
  new MutationObserver(() => {
    if (window.speedProbe.loadedAt === null) checkLoaded();
    else checkKey();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  window.addEventListener(
    'keydown',
    (event) => {
      if (armed?.startedAt === null && event.key === armed.key) armed.startedAt = performance.now();
    },
    { capture: true },
  );

  window.speedProbe = {
    loadedAt: null,
    select: (selector) => {
      const input = document.querySelector(selector);
      if (!(input instanceof HTMLInputElement)) throw new Error(`No cell ${selector}`);
      input.focus();
      input.select();
    },
    arm: (key, expectations) => {
      /** @type {Armed['finish']} */
      let finish = () => undefined;
      /** @type {Armed['finished']} */
      const finished = new Promise((resolve) => {
        finish = resolve;
      });
      const watched = expectations.map((expectation) => ({
        expectation,
        element: document.querySelector(expectation.selector),
      }));
      armed = { key, watched, startedAt: null, finish, finished };
      setTimeout(finish, timeoutMs, null);
    },
    result: async () => {
      if (armed === null) throw new Error('Nothing is armed');
      const { finished, watched } = armed;
      const milliseconds = await finished;
      armed = null;
      const wrong = watched.filter((each) => milliseconds === null && !holds(each));
      return {
        milliseconds,
        wrong: wrong.map(
          (each) =>
            `${each.expectation.selector}: “${shown(each) ?? 'nothing'}” instead of “${each.expectation.value}”`,
        ),
      };
    },
  };
}
