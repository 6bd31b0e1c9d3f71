import type { WordGroup } from '../../form/index.ts';

/** Makes groups of one effect; forms are separated by spaces. */
export const groupsOf =
  (effect: WordGroup['effect']) =>
  (id: string, name: string, reason: string, forms: string): WordGroup => ({
    ...{ id, effect, name, reason },
    forms: forms.split(' '),
  });
