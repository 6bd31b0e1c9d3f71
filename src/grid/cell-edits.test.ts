import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { applyEdit, emptyDraft, type Draft } from '../report/index.ts';
import { clearCells, fillZeros } from './cell-edits.ts';

const cells = tablesOf(toyFormat).flatMap(cellsOf);
const adults = 'visits.arrived.adults';
const children = 'visits.arrived.children';

function draftOf(entries: Draft['entries']): Draft {
  return { ...emptyDraft(toyFormat.id), entries };
}

describe('fillZeros', () => {
  it('writes 0 in blank typed cells, spaces being blank, and nowhere else', () => {
    const draft = draftOf({ [adults]: '3', [children]: ' ', 'visits.departed.adults': '1.5' });
    const filled = applyEdit(draft, fillZeros(cells, draft));
    expect(filled.entries).toEqual({
      [adults]: '3',
      [children]: '0',
      'visits.departed.adults': '1.5',
      'visits.departed.children': '0',
    });
  });

  it('is empty where nothing is blank', () => {
    const draft = draftOf({ [adults]: '3' });
    const one = cells.filter((cell) => cell.id === adults || cell.terms !== null);
    expect(fillZeros(one, draft).changes).toEqual([]);
  });
});

describe('clearCells', () => {
  it('empties what is typed, readable or not, and names no cell twice or in vain', () => {
    const draft = draftOf({ [adults]: '3', [children]: 'x', 'agency.name': '某局' });
    const edit = clearCells(cells, draft);
    expect(edit.changes).toEqual([
      { at: adults, before: '3', after: null },
      { at: children, before: 'x', after: null },
    ]);
    expect(applyEdit(draft, edit).entries).toEqual({ 'agency.name': '某局' });
  });
});
