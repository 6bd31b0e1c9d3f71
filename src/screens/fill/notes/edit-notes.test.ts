import { describe, expect, it } from 'vitest';
import { textOfRemark, toRemark } from '../../../report/index.ts';
import {
  answered,
  groupsAt,
  putBack,
  replaced,
  rewritten,
  without,
  withState,
} from './edit-notes.ts';

const [a, b, c, d] = [
  toRemark('visits.arrived.adults', '核对中'),
  toRemark('story.morning', '问法规科'),
  toRemark('visits.arrived.children', '核对中'),
  toRemark('visits.arrived.children', '窗口科报'),
] as const;
const all = [a, b, c, d];

describe('groupsAt', () => {
  it('gives each remark of a table once, with all its places', () => {
    expect(groupsAt(all, 'visits')).toEqual([
      { text: '核对中', remarks: [a, c] },
      { text: '窗口科报', remarks: [d] },
    ]);
  });

  it('gives those of an entry alone, and none of an entry whose id begins alike', () => {
    expect(groupsAt(all, 'visits.arrived.children').map(({ text }) => text)).toEqual([
      '核对中',
      '窗口科报',
    ]);
    expect(groupsAt(all, 'visits.arrived.child')).toEqual([]);
    expect(groupsAt(all, 'story.morning')).toEqual([{ text: '问法规科', remarks: [b] }]);
  });
});

const group = { text: '核对中', remarks: [a, c] };

describe('rewritten', () => {
  it('changes the words of the group at their places, and of no other', () => {
    expect(rewritten(all, group, '已问')).toEqual([
      toRemark(a.at, '已问'),
      b,
      toRemark(c.at, '已问'),
      d,
    ]);
  });
});

describe('withState, answered and replaced', () => {
  const states = (remarks: readonly { readonly state: string }[]) =>
    remarks.map(({ state }) => state);

  it('settles a group and opens it again, answered where somebody answered', () => {
    const settled = withState(group, true);
    const after = replaced(all, settled, group.remarks);
    expect(states(after)).toEqual(['settled', 'open', 'settled', 'open']);
    expect(replaced(after, group.remarks, settled)).toEqual(all);
    const said = answered(group, '已核对');
    expect(said.map(textOfRemark)).toEqual(['核对中；已核对', '核对中；已核对']);
    expect(
      states(withState({ text: '', remarks: withState({ text: '', remarks: said }, true) }, false)),
    ).toEqual(['answered', 'answered']);
    expect(states(withState({ text: '', remarks: settled }, false))).toEqual(['open', 'open']);
  });

  it('parts settled remarks from open ones of the same words', () => {
    const after = replaced(all, withState({ text: '', remarks: [a] }, true), [a]);
    expect(groupsAt(after, 'visits').map(({ text, remarks }) => [text, states(remarks)])).toEqual([
      ['核对中', ['settled']],
      ['核对中', ['open']],
      ['窗口科报', ['open']],
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
    const added = toRemark('year', '新');
    const now = [...rewritten(without(all, group), { text: '', remarks: [d] }, '改'), added];
    expect(putBack(now, all, group)).toEqual([a, b, c, toRemark(d.at, '改'), added]);
    expect(putBack([d], all, group)).toEqual([a, c, d]);
  });

  it('distinguishes two remarks of the same words at the same place', () => {
    const twin = { ...b };
    expect(without([b, twin], { text: textOfRemark(b), remarks: [twin] })).toEqual([b]);
  });
});
