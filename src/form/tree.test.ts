import { describe, expect, it } from 'vitest';
import type { Row } from './format.ts';
import { depthOf, leavesOf, leavesUnder, pathsOf } from './tree.ts';

const rows: readonly Row[] = [
  { id: 'one', label: '一' },
  {
    id: 'group',
    label: '组',
    children: [
      { id: 'two', label: '二' },
      { id: 'inner', label: '内', children: [{ id: 'three', label: '三' }] },
    ],
  },
];

describe('pathsOf', () => {
  it('leads to each leaf by all heads above it, in printed order', () => {
    const paths = pathsOf<Row>(rows).map((path) => path.nodes.map((node) => node.id).join('/'));
    expect(paths).toEqual(['one', 'group/two', 'group/inner/three']);
  });
});

describe('leavesOf and depthOf', () => {
  it('finds 3 leaves under 3 levels of heads', () => {
    expect(leavesOf<Row>(rows).map((row) => row.id)).toEqual(['one', 'two', 'three']);
    expect(depthOf<Row>(rows)).toBe(3);
    expect(depthOf<Row>([])).toBe(0);
  });
});

describe('leavesUnder', () => {
  it('takes the id of a group for all its leaves', () => {
    const found = leavesUnder<Row>(rows, ['group', 'one']).map((row) => row.id);
    expect(found).toEqual(['two', 'three', 'one']);
  });

  it('throws where a sum names no row', () => {
    expect(() => leavesUnder<Row>(rows, ['four'])).toThrow('“four”');
  });
});
