import { describe, expect, it } from 'vitest';
import { tablesOf, type Table } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { official } from '../formats/testing/official.ts';
import { valuesOf } from '../report/index.ts';
import { createSelectionStore } from './selection.ts';
import { statusOf } from './status.ts';
import { mapOf } from './testing/maps.ts';

type Texts = Readonly<Record<string, string>>;

/** What the line says where these texts are typed and the rectangle around these cells selected. */
function said(table: Table | undefined, typed: Texts, ...cellIds: readonly string[]) {
  if (table === undefined) throw new Error('No table');
  const map = mapOf(table);
  const store = createSelectionStore(map);
  store.select(cellIds.map((id) => `${table.id}.${id}`));
  const values = valuesOf(table, (id) => typed[id.slice(table.id.length + 1)] ?? '');
  const status = statusOf(map, store.get(), store.left(), (id) => values.get(id));
  return status.kind === 'cell' ? `${status.cell.name}：${status.state}` : status;
}

const [visits] = tablesOf(toyFormat);
const [disclosure, requests] = tablesOf(official);

describe('statusOf one cell', () => {
  it.each([
    ['', '空白'],
    [' ', '空白'],
    ['0', '0'],
    ['1,259', '1259'],
    ['1.5', '无法识别：件数须为整数，不能有小数'],
  ])('tells “%s” as %s, after the full official name', (text, state) => {
    const name = '（三）不予公开 1.属于国家秘密 法人或其他组织 科研机构';
    expect(said(requests, { 'stateSecret.research': text }, 'stateSecret.research')).toBe(
      `${name}：${state}`,
    );
  });

  it('tells a total, also one that waits for a readable entry', () => {
    expect(said(visits, { 'arrived.adults': '3' }, 'arrived.total')).toBe('1.来访 总计：3');
    expect(said(visits, {}, 'arrived.total')).toBe('1.来访 总计：空白');
    expect(said(visits, { 'arrived.adults': 'x' }, 'arrived.total')).toBe(
      '1.来访 总计：待定：有格无法识别',
    );
  });

  it('says nothing before the first focus', () => {
    expect(said(visits, {})).toEqual({ kind: 'none' });
  });
});

describe('statusOf a cell one came to', () => {
  /** What is said where one goes from the first cell to the second, with these texts in them. */
  function saidAfter(first: string, second: string) {
    if (visits === undefined) throw new Error('No table');
    const map = mapOf(visits);
    const store = createSelectionStore(map);
    store.moveTo('visits.arrived.adults');
    store.moveTo('visits.arrived.children');
    const typed = new Map([
      ['visits.arrived.adults', first],
      ['visits.arrived.children', second],
    ]);
    const values = valuesOf(visits, (id) => typed.get(id) ?? '');
    const status = statusOf(map, store.get(), store.left(), (id) => values.get(id));
    return status.kind === 'cell' ? [status.left, status.offer] : status;
  }

  it.each([
    ['12', '', '', null],
    ['约3', '', '上一格“约3”：不是数字，只填数字，不带单位和文字', null],
    ['2.0', '', '上一格“2.0”：是 2 吗？按 Alt+Enter 采用', '2'],
    ['2.0', '=3+5', '上一格“2.0”：件数须为整数，不能有小数', '8'],
    ['约3', '12件', '上一格“约3”：不是数字，只填数字，不带单位和文字', '12'],
    ['12', '12件', '', '12'],
  ])('from “%s” to “%s” says “%s” and offers %s', (first, second, left, offer) => {
    expect(saidAfter(first, second)).toEqual([left, offer]);
  });
});

describe('statusOf several cells', () => {
  it('counts cells and typed blanks and adds up what can be read', () => {
    const typed = { 'arrived.adults': '40', 'departed.adults': '2' };
    expect(said(visits, typed, 'arrived.adults', 'departed.children')).toEqual({
      kind: 'several',
      sentence: '已选 4 格 · 合计 42 · 空白 2',
      offers: 0,
    });
  });

  it('counts what can’t be read apart, and a blank total as no blank to fill', () => {
    const typed = { 'arrived.adults': '40', 'arrived.children': '1.5' };
    expect(said(visits, typed, 'arrived.adults', 'departed.total')).toEqual({
      kind: 'several',
      sentence: '已选 6 格 · 合计 40 · 空白 2 · 无法识别 1',
      offers: 0,
    });
  });

  it('gives no sum of nothing, nor of counts with amounts', () => {
    expect(said(visits, {}, 'arrived.adults', 'arrived.children')).toEqual({
      kind: 'several',
      sentence: '已选 2 格 · 合计 — · 空白 2',
      offers: 0,
    });
    const typed = { 'compulsion.decisions': '195', 'fees.amount': '7730.28' };
    expect(said(disclosure, typed, 'compulsion.decisions', 'fees.amount')).toEqual({
      kind: 'several',
      sentence: '已选 2 格 · 合计 — · 空白 0',
      offers: 0,
    });
  });

  it('counts a cell that spans several columns once', () => {
    const typed = { 'licensing.decisions': '550', 'governmentRules.issued': '1' };
    expect(said(disclosure, typed, 'governmentRules.issued', 'licensing.decisions')).toEqual({
      kind: 'several',
      sentence: '已选 7 格 · 合计 551 · 空白 5',
      offers: 0,
    });
  });

  it('counts the readings that can be adopted', () => {
    const typed = { 'arrived.adults': '=1+1', 'arrived.children': '1.5', 'departed.adults': '3件' };
    expect(said(visits, typed, 'arrived.adults', 'departed.total')).toMatchObject({ offers: 2 });
  });
});
