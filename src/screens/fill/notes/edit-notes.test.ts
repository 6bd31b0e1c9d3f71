import { describe, expect, it } from 'vitest';
import { groupsAt, putBack, rewritten, without } from './edit-notes.ts';

const [a, b, c, d] = [
  { at: 'visits.arrived.adults', text: '待确认' },
  { at: 'story.morning', text: '问法规科' },
  { at: 'visits.arrived.children', text: '待确认' },
  { at: 'visits.arrived.children', text: '窗口科报' },
] as const;
const all = [a, b, c, d];

describe('groupsAt', () => {
  it('gives each remark of a table once, with all its places', () => {
    expect(groupsAt(all, 'visits')).toEqual([
      { text: '待确认', notes: [a, c] },
      { text: '窗口科报', notes: [d] },
    ]);
  });

  it('gives those of an entry alone, and none of an entry whose id begins alike', () => {
    expect(groupsAt(all, 'visits.arrived.children').map(({ text }) => text)).toEqual([
      '待确认',
      '窗口科报',
    ]);
    expect(groupsAt(all, 'visits.arrived.child')).toEqual([]);
    expect(groupsAt(all, 'story.morning')).toEqual([{ text: '问法规科', notes: [b] }]);
  });
});

const group = { text: '待确认', notes: [a, c] };

describe('rewritten', () => {
  it('changes the words of the group at their places, and of no other', () => {
    expect(rewritten(all, group, '已问')).toEqual([
      { ...a, text: '已问' },
      b,
      { ...c, text: '已问' },
      d,
    ]);
  });
});

describe('without and putBack', () => {
  it('takes a group away and puts it back where it was', () => {
    const left = without(all, group);
    expect(left).toEqual([b, d]);
    expect(putBack(left, all, group)).toEqual(all);
  });

  it('keeps what was added, rewritten and taken away meanwhile', () => {
    const added = { at: 'year', text: '新' };
    const now = [...rewritten(without(all, group), { text: '', notes: [d] }, '改'), added];
    expect(putBack(now, all, group)).toEqual([a, b, c, { ...d, text: '改' }, added]);
    expect(putBack([d], all, group)).toEqual([a, c, d]);
  });

  it('tells two notes of the same words at the same place apart', () => {
    const twin = { ...b };
    expect(without([b, twin], { text: b.text, notes: [twin] })).toEqual([b]);
  });
});
