/**
 * @typedef {object} Copy
 * @property {string} agencyName
 * @property {string} year As typed.
 * @property {number} missing
 * @property {number} changedAt Milliseconds since 1970.
 */

/** @typedef {{ draft: { entries: object } }} Draft */

/**
 * Runs inside the page, hence stands alone: copies the one draft of the database, with its history,
 * under other names, as the app itself would have stored them. The page must be loaded anew to see them.
 *
 * @param {readonly Copy[]} copies
 */
export async function copyDraft(copies) {
  /**
   * @template T
   * @param {IDBRequest<T>} request
   * @returns {Promise<T>}
   */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('The database refused'));
      };
    });
  const database = await done(indexedDB.open('ogi-annual-report'));
  const stores = ['drafts', 'summaries', 'steps'];
  const writing = database.transaction(stores, 'readwrite');
  const [drafts, summaries, steps] = stores.map((name) => writing.objectStore(name));
  if (drafts === undefined || summaries === undefined || steps === undefined) throw new Error();
  const found = /** @type {[Draft[], object[], object[]]} */ (
    await Promise.all([drafts, summaries, steps].map((store) => done(store.getAll())))
  );
  const [[draft], [summary], history] = found;
  if (draft === undefined || summary === undefined) throw new Error('There is no draft to copy');
  copies.forEach(({ agencyName, year, missing, changedAt }, index) => {
    const id = `copy${String(index)}`;
    const entries = { ...draft.draft.entries, 'agency.name': agencyName, year };
    drafts.add({ ...draft, id, draft: { ...draft.draft, entries }, changedAt });
    summaries.add({ ...summary, id, agencyName, year, missing, changedAt });
    for (const step of history) steps.add({ ...step, draftId: id });
  });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

const PLACES = ['安阳', '北京', '成都', '大理', '鄂州', '福州', '广州', '杭州', '吉林', '昆明'];
const OFFICES = [
  '教育局',
  '司法局',
  '财政局',
  '水利局',
  '统计局',
  '卫生健康委员会',
  '住房和城乡建设局',
];

/**
 * Reports of many agencies over ten years, changed one after the other.
 *
 * @param {number} count
 * @returns {Copy[]}
 */
export function manyCopies(count) {
  return Array.from({ length: count }, (_, index) => {
    const district = `${PLACES[index % PLACES.length] ?? ''}市示范${String(Math.floor(index / 70) + 1)}区`;
    return {
      agencyName: `${district}${OFFICES[index % OFFICES.length] ?? ''}`,
      year: String(2014 + (index % 11)),
      missing: (index * 37) % 174,
      changedAt: Date.UTC(2025, 0, 1) + ((index * 7919) % count) * 60_000,
    };
  });
}
