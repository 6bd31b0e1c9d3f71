import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import {
  applyEdit,
  emptyDraft,
  entryIdsOf,
  impliedState,
  toRemark,
  type Draft,
  type Remark,
} from '../report/index.ts';
import { mergeDrafts, mergeEdit } from './merge-drafts.ts';
import { mergeRemarks } from './merge-remarks.ts';

const CELL = 'requests.received.naturalPerson';
const draftWith = (remarks: readonly Remark[]): Draft => ({
  ...{ formatId: '2021', entries: {}, waivers: [], unconfirmed: [] },
  remarks,
});
const merged = (base: readonly Remark[], here: readonly Remark[], there: readonly Remark[]) =>
  mergeRemarks({ base: draftWith(base), here: draftWith(here), there: draftWith(there) });

function answered(remark: Remark, text: string): Remark {
  const entries = [...remark.entries, { by: '李局', on: null, text }];
  return { ...remark, state: 'answered', entries };
}

const asked = toRemark(CELL, '请核对');
const settled: Remark = { ...asked, state: 'settled' };

describe('mergeRemarks', () => {
  it('brings an answer to its thread, and no second thread', () => {
    const own = answered(asked, '本机的答复');
    const { remarks, news } = merged([asked], [own], [answered(asked, '文件里的答复')]);
    expect(remarks).toEqual([answered(own, '文件里的答复')]);
    expect(news).toBe(1);
  });

  it('settles what was settled in the file, though somebody answered it here', () => {
    expect(merged([asked], [asked], [settled]).remarks).toEqual([settled]);
    const both = merged([asked], [answered(asked, '已核')], [settled]).remarks;
    expect(both).toEqual([{ ...answered(asked, '已核'), state: 'settled' }]);
  });

  it('leaves open what somebody opened again, or answered in the file', () => {
    expect(merged([settled], [asked], [settled]).remarks).toEqual([asked]);
    const late = answered(asked, '还没有');
    expect(merged([asked], [settled], [late]).remarks).toEqual([late]);
  });

  it('is answered where it was opened again in the file and answered here', () => {
    expect(merged([settled], [answered(asked, '已核')], [asked]).remarks).toEqual([
      answered(asked, '已核'),
    ]);
  });

  it('brings nothing back that was taken out here, unless it was answered', () => {
    expect(merged([asked], [], [asked]).remarks).toEqual([]);
    const late = answered(asked, '还没有');
    expect(merged([asked], [], [late]).remarks).toEqual([late]);
  });

  it('knows the answers of a thread that a program made remarks of', () => {
    const thread = answered(asked, '已核');
    const flat = thread.entries.map((entry) => ({ ...asked, entries: [entry] }));
    expect(merged([thread], [thread], flat)).toEqual({ remarks: [thread], news: 0 });
  });
});

const DOES = ['remark', 'answer', 'settle', 'open', 'edit', 'send', 'return'] as const;
/** What the clerk and the leader do, each to one of the threads and entries that he sees. */
const actions = fc.array(
  fc.record({
    who: fc.constantFrom('clerk', 'leader'),
    does: fc.constantFrom(...DOES),
    which: fc.nat(),
  }),
  { minLength: 1, maxLength: 25 },
);
const PLACES = [...entryIdsOf(toyFormat)];

function act(draft: Draft, does: (typeof DOES)[number], which: number, said: string): Draft {
  const place = PLACES[which % PLACES.length] ?? '';
  const { remarks } = draft;
  if (does === 'edit') return { ...draft, entries: { ...draft.entries, [place]: String(which) } };
  if (does === 'remark') return { ...draft, remarks: [...remarks, toRemark(place, said)] };
  const changed = (remark: Remark): Remark => {
    if (does === 'answer') return answered(remark, said);
    if (does === 'settle') return { ...remark, state: 'settled' };
    return { ...remark, state: impliedState(remark.entries, false) };
  };
  return {
    ...draft,
    remarks: remarks.map((one, index) => (index === which % remarks.length ? changed(one) : one)),
  };
}

/** Where each text was said, and in whose thread. */
function placesIn(...drafts: readonly Draft[]) {
  return drafts.flatMap(({ remarks }) =>
    remarks.flatMap(({ at, entries }) =>
      entries.map(({ text }) => [text, `${at} ${entries[0]?.text ?? ''}`] as const),
    ),
  );
}

/** Brings a file back; of what is asked the file wins. */
function brought(here: Draft, sent: { readonly base: Draft; readonly there: Draft }): Draft {
  const sides = { ...sent, here };
  const { places } = mergeDrafts(toyFormat, sides);
  const chosen = new Map(places.map(({ at }) => [at, 'there'] as const));
  const { edit, annotations } = mergeEdit(toyFormat, sides, chosen);
  return { ...applyEdit(here, edit), ...annotations };
}

describe('edits, remarks, answers, files sent and files returned, in any order', () => {
  it('lose nothing that was said, say nothing twice, move nothing, and keep states right', () => {
    fc.assert(
      fc.property(actions, (all) => {
        let here = emptyDraft(toyFormat.id);
        let sent = { base: here, there: here };
        const saidAt = new Map<string, string>();
        for (const [n, { who, does, which }] of all.entries()) {
          const said = `意见${String(n)}`;
          // Who sends the next file has the last one back.
          if (does === 'return' || does === 'send') here = brought(here, sent);
          if (does === 'send') sent = { base: here, there: here };
          else if (does !== 'return' && who === 'clerk') here = act(here, does, which, said);
          else if (does !== 'return') sent = { ...sent, there: act(sent.there, does, which, said) };
          for (const [text, place] of placesIn(here, sent.there)) {
            if (text === said) saidAt.set(text, place);
          }
        }
        const last = brought(here, sent);
        expect(brought(last, sent)).toEqual(last);
        const found = placesIn(last);
        expect(new Map(found)).toEqual(saidAt);
        expect(found).toHaveLength(saidAt.size);
        for (const { state, entries } of last.remarks) {
          if (state !== 'settled') expect(state).toBe(impliedState(entries, false));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
