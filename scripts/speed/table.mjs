// The largest table of the form as the measured pages show it: typed rows and columns, and what
// must stand in the document after each key. The sums are made here anew, apart from the app's.

export const ROWS = [
  'received',
  'carriedIn',
  'granted',
  'partiallyGranted',
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberative',
  'enforcementFile',
  'administrativeInquiry',
  'notHeld',
  'wouldNeedCreation',
  'stillUnclear',
  'petition',
  'repeated',
  'publicPublication',
  'excessive',
  'confirmation',
  'correctionOverdue',
  'feeOverdue',
  'other',
  'carriedOver',
];
export const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganization',
];
/** Rows that stand beside the sum of all others, not in it. */
export const OUTSIDE_THE_SUM = ['received', 'carriedIn', 'carriedOver'];
export const SUM_ROW = 'handled';
export const SUM_COLUMN = 'total';
export const IDENTITY = 'requests.balance';

/**
 * @param {string} row
 * @param {string} column
 */
export function cellId(row, column) {
  return `requests.${row}.${column}`;
}

/** @param {string} id */
export function cellSelector(id) {
  return `[data-cell="${id}"]`;
}

/**
 * A place of the document and what must stand there: as its text, or in an attribute.
 *
 * @typedef {object} Expectation
 * @property {string} selector
 * @property {string | null} attribute
 * @property {string} value
 */

/**
 * What was typed so far, beginning with zeros, and what follows from it.
 *
 * @returns {{ at: (row: string, column: string) => number,
 *   type: (row: string, column: string, value: number) => Expectation[] }}
 */
export function toModel() {
  /** @type {Map<string, number>} */
  const typed = new Map();
  /** @type {(row: string, column: string) => number} */
  const at = (row, column) => typed.get(cellId(row, column)) ?? 0;
  /** @type {(row: string, column: string) => number} */
  const valueOf = (row, column) => {
    const rows = row === SUM_ROW ? ROWS.filter((each) => !OUTSIDE_THE_SUM.includes(each)) : [row];
    const columns = column === SUM_COLUMN ? COLUMNS : [column];
    return rows.flatMap((r) => columns.map((c) => at(r, c))).reduce((sum, n) => sum + n, 0);
  };
  /** @type {(row: string, column: string) => Expectation} */
  const total = (row, column) => ({
    selector: cellSelector(cellId(row, column)),
    attribute: null,
    value: String(valueOf(row, column)),
  });
  /** @type {(column: string) => Expectation} */
  const balance = (column) => {
    const arrived = valueOf('received', column) + valueOf('carriedIn', column);
    const left = valueOf(SUM_ROW, column) + valueOf('carriedOver', column);
    return {
      selector: `[data-identity="${IDENTITY}"][data-column="${column}"]`,
      attribute: 'data-state',
      value: arrived === left ? 'holds' : 'broken',
    };
  };
  return {
    at,
    type: (row, column, value) => {
      typed.set(cellId(row, column), value);
      return [
        total(row, SUM_COLUMN),
        total(SUM_ROW, column),
        total(SUM_ROW, SUM_COLUMN),
        balance(column),
        balance(SUM_COLUMN),
      ];
    },
  };
}
