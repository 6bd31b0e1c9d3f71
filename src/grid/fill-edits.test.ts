import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { applyEdit, emptyDraft, type Draft } from '../report/index.ts';
import { fillCells, fillDown } from './fill-edits.ts';
import { rectangleAround } from './rectangle.ts';
import { mapWith, placeAt } from './testing/maps.ts';

const cells = tablesOf(toyFormat).flatMap(cellsOf);
const adults = 'visits.arrived.adults';
const children = 'visits.arrived.children';

function draftOf(entries: Draft['entries']): Draft {
  return { ...emptyDraft(toyFormat.id), entries };
}

describe('fillCells', () => {
  it('writes one text into typed cells, also one that can’t be read', () => {
    const draft = draftOf({ [adults]: '3', [children]: '约3' });
    expect(applyEdit(draft, fillCells(cells, '约3', draft)).entries).toEqual({
      [adults]: '约3',
      [children]: '约3',
      'visits.departed.adults': '约3',
      'visits.departed.children': '约3',
    });
    expect(fillCells(cells, '约3', draft).changes.map(({ at }) => at)).not.toContain(children);
  });
});

describe('fillDown', () => {
  /** The entries after the cells around these were filled down. */
  function filled(entries: Draft['entries'], ...cellIds: readonly [string, ...string[]]) {
    const map = mapWith(cellIds[0]);
    const rectangle = rectangleAround(map, cellIds.map(placeAt));
    if (rectangle === null) throw new Error('Nothing is selected');
    const draft = draftOf(entries);
    return applyEdit(draft, fillDown(map, rectangle, draft)).entries;
  }

  const at = (row: string, column = 'naturalPerson') => `requests.${row}.${column}`;

  it('copies the first of several lines over the others, column by column', () => {
    const entries = { [at('granted')]: '1', [at('granted', 'business')]: '约2' };
    expect(filled(entries, at('granted'), at('stateSecret', 'research'))).toEqual({
      ...entries,
      [at('partiallyGranted')]: '1',
      [at('partiallyGranted', 'business')]: '约2',
      [at('stateSecret')]: '1',
      [at('stateSecret', 'business')]: '约2',
    });
  });

  it('copies the line above over one line', () => {
    const entries = { [at('received')]: '1', [at('received', 'business')]: '2' };
    expect(filled(entries, at('carriedIn'))).toEqual({ ...entries, [at('carriedIn')]: '1' });
    expect(filled(entries, at('carriedIn'), at('carriedIn', 'research'))).toEqual({
      ...entries,
      [at('carriedIn')]: '1',
      [at('carriedIn', 'business')]: '2',
    });
  });

  it('takes nothing away: no blank and no total is copied, and nothing stands above the first line', () => {
    const entries = { [at('carriedIn')]: '7', [at('carriedOver')]: '8', [at('other')]: '9' };
    expect(filled(entries, at('carriedIn'))).toEqual(entries);
    expect(filled(entries, at('carriedOver'))).toEqual(entries);
    expect(filled(entries, at('handled'), at('carriedOver'))).toEqual(entries);
    expect(filled(entries, at('received'))).toEqual(entries);
    expect(filled(entries, 'challenges.reconsideration.upheld')).toEqual(entries);
  });

  it('goes through totals that are selected, and into cells that span columns', () => {
    expect(filled({ [at('other')]: '9' }, at('other'), at('carriedOver'))).toMatchObject({
      [at('carriedOver')]: '9',
    });
    const issued = 'disclosure.normativeDocuments.issued';
    expect(filled({ [issued]: '3' }, issued, 'disclosure.licensing.decisions')).toEqual({
      [issued]: '3',
      'disclosure.licensing.decisions': '3',
    });
  });
});
