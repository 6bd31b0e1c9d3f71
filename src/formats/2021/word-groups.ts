import type { WordGroup } from '../../form/index.ts';

/** Words beside a number that only this form's reports use. */
export const groups: readonly WordGroup[] = [];
