import { expect, it } from 'vitest';
import { official } from '../../formats/testing/official.ts';
import { languageGroups } from './index.ts';

it('has no word that both restricts and is harmless, none twice in a group, none blank', () => {
  const groups = [...languageGroups, ...official.wording.groups];
  const effects = new Map<string, Set<string>>();
  for (const { effect, forms } of groups) {
    for (const form of forms) effects.set(form, (effects.get(form) ?? new Set()).add(effect));
  }
  expect([...effects].filter(([form, all]) => form.trim() === '' || all.size > 1)).toEqual([]);
  for (const { id, forms } of groups) expect([id, new Set(forms).size]).toEqual([id, forms.length]);
});
