/**
 * grid: a statistical table one can type in: cells, keys, totals and balance that follow each
 * keystroke. It knows the layout of tables and the open draft, no edition, no screen, no rule.
 */
export { StatTable } from './StatTable.tsx';
export { sayDone } from './say-done.ts';
export { useFillZeros } from './fill-zeros.ts';
export { useCopyTable } from './clipboard/use-copy-table.ts';
