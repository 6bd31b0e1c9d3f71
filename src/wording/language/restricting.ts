import type { WordGroup } from '../../form/index.ts';

/** Words that make a number another quantity than the table's. */
export const restricting: readonly WordGroup[] = [];
