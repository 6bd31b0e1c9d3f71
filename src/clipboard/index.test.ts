import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { tablesOf, type Table } from '../form/index.ts';
import { parseTsv, placeBare, placeMatrix } from './index.ts';

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
});
