import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import type { Draft } from './draft.ts';
import { applyEdit, toEdit } from './edit.ts';
import { EMPTY_HISTORY, recordStep, stepOf, undoMove, type History } from './history.ts';
import { recentChanges } from './recent-changes.ts';
import { draftOf } from './testing/drafts.ts';

interface Work {
  readonly draft: Draft;
  readonly history: History;
}

/** Types these texts, one step each. */
function work(...steps: readonly Readonly<Record<string, string>>[]): Work {
  let draft = draftOf(toyFormat);
  let history = EMPTY_HISTORY;
  for (const texts of steps) {
    const edit = toEdit(draft.entries, texts);
    const step = stepOf(edit);
    if (step !== null) history = recordStep(history, step);
    draft = applyEdit(draft, edit);
  }
  return { draft, history };
}

const shown = ({ draft, history }: Work, openedAt = 0) =>
  recentChanges(history, draft, openedAt).map(({ at, before, ago }) => [at, before, ago]);

describe('recentChanges', () => {
  it('gives what entries held before, the last step first, as whole texts', () => {
    const done = work({ a: '10' }, { b: '收到 21 件' }, { a: '11' }, { b: '收到 23 件' });
    expect(shown(done)).toEqual([
      ['b', '收到 21 件', 0],
      ['a', '10', 1],
      ['b', null, 2],
      ['a', null, 3],
    ]);
  });

  it('gives several changes of one step the same number', () => {
    expect(shown(work({ a: '1', b: '2' }, { a: '3', b: '4' }))).toEqual([
      ['b', '2', 0],
      ['a', '1', 0],
      ['b', null, 1],
      ['a', null, 1],
    ]);
  });

  it('leaves out what an entry holds again, and what was taken back', () => {
    expect(shown(work({ a: '1' }, { a: '2' }, { a: '1' }))).toEqual([
      ['a', '2', 0],
      ['a', null, 2],
    ]);
    const { draft, history } = work({ a: '1' }, { a: '2' });
    const move = undoMove(history, draft);
    if (move === null) throw new Error('Nothing was done');
    const back = { draft: applyEdit(draft, move.edit), history: move.history };
    expect(shown(back)).toEqual([['a', null, 0]]);
  });

  it('goes back 8 steps, over remarks and reasons, which change no entry', () => {
    const done = work(...Array.from({ length: 12 }, (_, index) => ({ a: String(index) })));
    const unconfirmed = { before: [], after: ['a'] };
    const history = recordStep(done.history, { patches: [], unconfirmed });
    const draft = { ...done.draft, unconfirmed: unconfirmed.after };
    const befores = recentChanges(history, draft, 0).map(({ before }) => before);
    expect(befores).toEqual(['10', '9', '8', '7', '6', '5', '4', '3']);
  });

  it('tells the steps since the draft was opened from those before', () => {
    const { draft, history } = work({ a: '1' }, { a: '2' }, { a: '3' });
    const fresh = recentChanges(history, draft, 2).map(({ isFresh }) => isFresh);
    expect(fresh).toEqual([true, false, false]);
  });
});
