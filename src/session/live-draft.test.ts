import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import {
  defaultPreamble,
  EMPTY_HISTORY,
  emptyDraft,
  impliedTexts,
  inverseOf,
  toEdit,
  toRemark,
  type Draft,
} from '../report/index.ts';
import { createLiveDraft } from './live-draft.ts';

/** A live draft, its inputs as a plain list of texts, and a clock the test turns. */
function opened(entries: Draft['entries'], unconfirmed: Draft['unconfirmed'] = []) {
  const draft = { ...emptyDraft(format.id), entries, unconfirmed };
  const shown: Record<string, string> = { ...impliedTexts(format, draft), ...entries };
  const clock = { now: 0 };
  const { live, history, typed } = createLiveDraft({
    formats: [format],
    format,
    stored: { draft, history: EMPTY_HISTORY },
    now: () => clock.now,
    showText: (at, text) => {
      shown[at] = text;
    },
  });
  const type = (at: string, text: string, composing = false) => {
    shown[at] = text;
    typed(at, text, composing);
  };
  /** Types at the end of an entry, a character at a time. */
  const typeKeys = (at: string, keys: string) => {
    for (const key of keys) type(at, (shown[at] ?? '') + key);
  };
  return { live, history, type, typeKeys, shown, clock };
}

const CELL = 'requests.received.naturalPerson';

describe('createLiveDraft', () => {
  it('follows each keystroke, and drops an entry that was emptied', () => {
    const { live, type } = opened({ problems: '旧' });
    type(CELL, '1');
    type('problems', '');
    expect(live.current().entries).toEqual({ [CELL]: '1' });
  });

  it('goes on in another edition as one step, with no one place to look at', () => {
    const { live, history } = opened({ [CELL]: '1' });
    const before = live.current();
    const edit = { changes: [{ at: CELL, before: '1', after: null }] };
    live.apply(edit, { formatId: 'older' });
    expect(live.current()).toEqual({ ...before, formatId: 'older', entries: {} });
    expect(history.undo()).toEqual([]);
    expect(live.current()).toEqual(before);
    history.redo();
    expect(live.current().formatId).toBe('older');
  });

  it('writes entries and remarks as one step, taken back and done again as one', () => {
    const { live, history } = opened({ problems: '旧' });
    const before = live.current();
    const remarks = [toRemark('problems', '法规科')];
    live.apply(toEdit(before.entries, { problems: '新' }), { remarks });
    const after = live.current();
    expect(after).toMatchObject({ entries: { problems: '新' }, remarks, waivers: [] });
    expect(history.get().position).toBe(1);
    history.undo();
    expect(live.current()).toEqual(before);
    history.redo();
    expect(live.current()).toEqual(after);
    live.apply({ changes: [] });
    expect(history.get().position).toBe(1);
  });

  it('tells of an edit of 3 entries once, and its inverse gives back the entries of before', () => {
    const { live, shown } = opened({ problems: '旧', year: '2023' });
    const before = live.current().entries;
    let told = 0;
    live.watch(() => (told += 1));
    const edit = toEdit(before, { problems: '新', year: '2024', otherMatters: '无。' });
    live.apply(edit);
    expect(told).toBe(1);
    expect(live.current().entries).toEqual({ problems: '新', year: '2024', otherMatters: '无。' });
    expect(shown).toMatchObject(live.current().entries);
    live.apply(inverseOf(edit));
    expect(live.current().entries).toEqual(before);
    expect(shown).toMatchObject({ ...before, otherMatters: '' });
  });

  it('shows an opening paragraph that follows agency and year until another one is typed', () => {
    const { live, type, shown } = opened({ year: '2023' });
    const implied = () => defaultPreamble(format, live.current());
    type('agency.name', '甲局');
    expect(shown['preamble']).toBe(implied());
    expect(shown['preamble']).toContain('甲局');
    type('preamble', '');
    expect(live.current().entries['preamble']).toBe('');
    type('agency.name', '乙局');
    expect(shown['preamble']).toBe('');
    type('preamble', implied());
    expect(live.current().entries).toEqual({ year: '2023', 'agency.name': '乙局' });
    type('agency.name', '丙局');
    expect(shown['preamble']).toBe(implied());
  });
});

describe('the history of a live draft', () => {
  it('takes back a cell as a whole, and the next visit to it as another step', () => {
    const { live, history, typeKeys, shown } = opened({});
    typeKeys(CELL, '12');
    history.close();
    typeKeys(CELL, '34');
    expect(history.undo()).toEqual([{ at: CELL, caret: 2 }]);
    expect(live.current().entries).toEqual({ [CELL]: '12' });
    expect(history.undo()).toEqual([{ at: CELL, caret: 0 }]);
    expect(live.current().entries).toEqual({});
    expect(shown[CELL]).toBe('');
    expect(history.undo()).toBeNull();
    expect(history.redo()).toEqual([{ at: CELL, caret: 2 }]);
    expect(shown[CELL]).toBe('12');
  });

  it('forgets a visit that left the cell as it was', () => {
    const { history, type } = opened({ [CELL]: '5' });
    type(CELL, '');
    type(CELL, '5');
    expect(history.get().steps).toEqual([]);
    type(CELL, '6');
    expect(history.get().steps).toHaveLength(1);
  });

  it('takes back prose by words, pauses and pieces', () => {
    const { live, history, type, typeKeys, clock } = opened({});
    const states: string[] = [];
    typeKeys('problems', '一是不足，');
    typeKeys('problems', '二是少。');
    clock.now += 2_000;
    typeKeys('problems', '三');
    type('problems', '一是不足，二是少。三从别处粘贴的一段');
    type('problems', '一是不足，二是少。三从别处粘贴的一');
    type('problems', '一是不足，二是少。三从别处粘贴的');
    while (history.undo() !== null) states.push(live.current().entries['problems'] ?? '');
    expect(states).toEqual([
      '一是不足，二是少。三从别处粘贴的一段',
      '一是不足，二是少。三',
      '一是不足，二是少。',
      '一是不足，',
      '',
    ]);
  });

  it('takes back what an input method wrote in one go, also where it rewrote it', () => {
    const { live, history, type } = opened({ problems: '。' });
    for (const text of ['g。', 'go。', "go'k。", '公开。']) type('problems', text, true);
    history.close();
    for (const text of ['公开n。', '公开nian。', '公开年。']) type('problems', text, true);
    expect(history.undo()).toEqual([{ at: 'problems', caret: 2 }]);
    expect(live.current().entries['problems']).toBe('公开。');
    history.undo();
    expect(live.current().entries['problems']).toBe('。');
  });

  it('takes back a paste over many cells, and a remark, as one step each', () => {
    const { live, history } = opened({ [CELL]: '1' });
    live.apply(toEdit(live.current().entries, { [CELL]: '2', 'requests.received.business': '3' }));
    live.remark([toRemark(CELL, '信访科')]);
    expect(history.undo()).toEqual([{ at: CELL, caret: 0 }]);
    expect(live.current().remarks).toEqual([]);
    expect(history.undo()).toEqual([
      { at: CELL, caret: 1 },
      { at: 'requests.received.business', caret: 0 },
    ]);
    expect(live.current().entries).toEqual({ [CELL]: '1' });
    history.redo();
    history.redo();
    expect(live.current().remarks).toEqual([toRemark(CELL, '信访科')]);
    expect(live.current().entries).toEqual({ [CELL]: '2', 'requests.received.business': '3' });
  });

  it('takes back a reason for a warning as one step, goes to its place, and leaves the remarks', () => {
    const { live, history } = opened({ problems: '我局有不足。' });
    const waiver = { rule: 'own-word', at: 'problems', reason: '引用原文', values: ['我局'] };
    live.remark([toRemark(CELL, '信访科')]);
    live.waive([waiver]);
    const accepted = live.current();
    expect(accepted.waivers).toEqual([waiver]);
    expect(history.get().steps).toHaveLength(2);
    expect(history.undo()).toEqual([{ at: 'problems', caret: 0 }]);
    expect(live.current()).toEqual({ ...accepted, waivers: [] });
    expect(history.redo()).toEqual([{ at: 'problems', caret: 0 }]);
    expect(live.current()).toEqual(accepted);
    // Rewritten at one place: what came and what went are not two.
    live.waive([{ ...waiver, reason: '引用标题' }]);
    expect(history.undo()).toEqual([{ at: 'problems', caret: 0 }]);
    live.waive([]);
    expect(history.undo()).toEqual([{ at: 'problems', caret: 0 }]);
    expect(live.current()).toEqual(accepted);
  });

  it('confirms an entry that is typed in, pasted over or looked at, and takes that back with it', () => {
    const cases = [
      ({ typeKeys }) => {
        typeKeys('problems', '新写的，');
      },
      ({ live }) => {
        live.apply(toEdit(live.current().entries, { problems: '新。' }));
      },
      ({ live }) => {
        live.type('problems', '');
      },
      ({ live }) => {
        live.confirm(['problems', 'year']);
      },
    ] satisfies readonly ((draft: ReturnType<typeof opened>) => void)[];
    for (const act of cases) {
      const draft = opened({ problems: '旧', [CELL]: '3' }, [CELL, 'problems']);
      const before = draft.live.current();
      act(draft);
      const after = draft.live.current();
      expect(after.unconfirmed).toEqual([CELL]);
      expect(draft.history.undo()).toMatchObject([{ at: 'problems' }]);
      expect(draft.live.current()).toEqual(before);
      draft.history.redo();
      expect(draft.live.current()).toEqual(after);
    }
  });

  it('confirms an entry that was typed back to what it was', () => {
    const { live, history, type } = opened({ [CELL]: '5' }, [CELL]);
    type(CELL, '');
    type(CELL, '5');
    expect(live.current()).toMatchObject({ entries: { [CELL]: '5' }, unconfirmed: [] });
    history.undo();
    expect(live.current().unconfirmed).toEqual([CELL]);
  });

  it('offers nothing to do again once something else was typed', () => {
    const { history, typeKeys } = opened({});
    typeKeys(CELL, '1');
    history.undo();
    typeKeys('year', '2');
    expect(history.redo()).toBeNull();
    expect(history.get().steps).toHaveLength(1);
  });
});

describe('any sequence of typing, edits, undo and redo', () => {
  const at = fc.constantFrom('problems', 'preamble', 'year', CELL, 'requests.received.business');
  const text = fc.oneof(
    fc.constantFrom('', '0', '12', '一', '一是', '一是，二', '𠮷', '一𠮷是', '无。\n有。'),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  );
  const act = fc.oneof(
    fc.record({ kind: fc.constant('type'), at, text, composing: fc.boolean() }),
    fc.record({ kind: fc.constant('edit'), texts: fc.dictionary(at, text, { maxKeys: 3 }) }),
    fc.record({ kind: fc.constant('note'), at, text }),
    fc.record({ kind: fc.constant('confirm'), at }),
    fc.record({ kind: fc.constant('waiver'), at, reason: text }),
    fc.record({ kind: fc.constantFrom('undo', 'undo', 'redo', 'close', 'pause') }),
  );

  it('gives back exactly the states it passed, and shows what it holds', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { live, history, type, shown, clock } = opened({ problems: '旧' }, [
          'problems',
          CELL,
        ]);
        const passed = [live.current()];
        for (const one of acts) {
          const before = history.get().position;
          if ('texts' in one) live.apply(toEdit(live.current().entries, one.texts));
          else if ('composing' in one) type(one.at, one.text, one.composing);
          else if ('reason' in one) {
            const waiver = { rule: 'any', at: one.at, reason: one.reason, values: [] };
            live.waive([...live.current().waivers, waiver]);
          } else if (one.kind === 'confirm') live.confirm([one.at]);
          else if ('at' in one) {
            live.remark([...live.current().remarks, toRemark(one.at, one.text)]);
          } else if (one.kind === 'undo') history.undo();
          else if (one.kind === 'redo') history.redo();
          else if (one.kind === 'close') history.close();
          else clock.now += 5_000;
          const { position } = history.get();
          if (one.kind === 'undo') expect(position).toBe(Math.max(0, before - 1));
          if (one.kind === 'undo' || one.kind === 'redo') {
            expect(live.current()).toEqual(passed[position]);
          }
          passed[position] = live.current();
          const { entries } = live.current();
          const texts = { ...impliedTexts(format, live.current()), ...entries };
          expect(
            Object.fromEntries(Object.entries(shown).filter(([at]) => shown[at] !== '')),
          ).toEqual(Object.fromEntries(Object.entries(texts).filter(([at]) => texts[at] !== '')));
        }
        while (history.undo() !== null) {
          expect(live.current()).toEqual(passed[history.get().position]);
        }
        expect(live.current()).toEqual(passed[0]);
      }),
      { numRuns: 300 },
    );
  });
});
