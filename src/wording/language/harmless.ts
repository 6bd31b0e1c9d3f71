import type { WordGroup } from '../../form/index.ts';

/** Words that leave a number what it is. */
export const harmless: readonly WordGroup[] = [];
