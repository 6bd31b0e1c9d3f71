import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { tablesOf, type Table } from '../form/index.ts';
import {
  expandSpans,
  parseHtmlTable,
  parseTsv,
  placeBare,
  placeMatrix,
  textOver,
} from './index.ts';

function tableOf(id: string): Table {
  const table = tablesOf(official).find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`No table “${id}”`);
  return table;
}

describe('clipboard', () => {
  it('places a row by its label and its heads, wherever it is pasted: 自然人 21', () => {
    const matrix = parseTsv('\t自然人\t总计\r\n一、本年新收政府信息公开申请数量\t21\t21\r\n');
    expect(placeMatrix(tableOf('requests'), matrix)).toMatchObject({
      kind: 'labelled',
      entries: [{ cellId: 'requests.received.naturalPerson', text: '21' }],
      computed: [{ cellId: 'requests.received.total', text: '21' }],
    });
  });

  it('places bare numbers from the focused cell on', () => {
    const { entries } = placeBare(tableOf('challenges'), 'challenges.directLitigation.upheld', [
      ['1', '2'],
    ]);
    expect(entries.map(({ cellId, text }) => [cellId, text])).toEqual([
      ['challenges.directLitigation.upheld', '1'],
      ['challenges.directLitigation.corrected', '2'],
    ]);
  });

  it('gives the text of a merged cell over each place it covers', () => {
    const matrix = expandSpans([[{ text: '甲', colSpan: 2, rowSpan: 1 }]]);
    expect(textOver(matrix, 0, 1)).toBe('甲');
  });

  it('has no table where the clipboard has none', () => {
    const empty = { querySelectorAll: () => [] } as unknown as Document;
    expect(parseHtmlTable('<p>无表</p>', () => empty)).toBeNull();
  });
});
