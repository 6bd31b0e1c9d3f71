import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { applyEdit, emptyDraft, toRemark } from '../report/index.ts';
import { adoptionOf } from './adopt-readings.ts';

const cells = tablesOf(toyFormat).flatMap(cellsOf);
const adults = 'visits.arrived.adults';
const children = 'visits.arrived.children';

describe('adoptionOf', () => {
  it('puts readings in the place of entries that have one, and what was said beside them into remarks', () => {
    const entries = {
      [adults]: '22（其中修订16件）',
      [children]: '约3',
      'visits.departed.adults': '2.0',
    };
    const draft = { ...emptyDraft(toyFormat.id), entries };
    const adoption = adoptionOf(cells, draft);
    if (adoption === null) throw new Error('Nothing to adopt');
    expect(applyEdit(draft, adoption.edit).entries).toEqual({
      [adults]: '22',
      [children]: '约3',
      'visits.departed.adults': '2',
    });
    expect(adoption.remarks).toEqual([toRemark(adults, '其中修订16件', '22')]);
  });

  it('has no remark where nothing was said, and is nothing where there is no reading', () => {
    const draft = { ...emptyDraft(toyFormat.id), entries: { [adults]: '=3+5' } };
    expect(adoptionOf(cells, draft)?.remarks).toEqual([]);
    const unreadable = { ...draft, entries: { [adults]: '约3', [children]: '7' } };
    expect(adoptionOf(cells, unreadable)).toBeNull();
  });
});
