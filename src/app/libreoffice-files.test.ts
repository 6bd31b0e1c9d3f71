// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { importFile } from '../importers/index.ts';

const FOLDER = `${import.meta.dirname}/testing/fixtures/libreoffice`;
const parser = new DOMParser();

/** A file of ours that somebody went through in LibreOffice 7.4 with 记录更改, and stored. */
async function read(name: string) {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}.docx`));
  const result = await importFile([official], bytes, (text, type) =>
    parser.parseFromString(text, type),
  );
  if (!result.ok) throw new Error(result.message);
  expect(result.review?.differences ?? []).toEqual([]);
  return result;
}

const problem = (from: number, removed: string, added: string) =>
  ({ at: 'problems', from, removed, added }) as const;

describe('a Word file that LibreOffice stored', () => {
  it.each([
    ['words', [problem(0, 'problems 第一段', 'problems 头一段')]],
    [
      'two-changes',
      [
        problem(0, 'problems 第一段', 'problems 头一段'),
        problem(14, 'problems 第二段', 'problems 次段'),
      ],
    ],
    ['paragraph-added', [problem(13, '', '\n新的一段。')]],
    ['paragraphs-joined', [problem(13, '\n', '')]],
    ['paragraph-deleted', [problem(13, '\nproblems 第二段。', '')]],
    ['cell', [{ at: 'requests.received.naturalPerson', from: 0, removed: '21', added: '22' }]],
    ['emptied', [{ at: 'otherMatters', added: '' }]],
    ['heading', []],
  ])('has the changes of %s as proposals, with who made them', async (name, proposals) => {
    const { review } = await read(name);
    expect(review?.proposals).toMatchObject(proposals.map((one) => ({ ...one, by: ['李局'] })));
    const stray = review?.strayChanges.map(({ text }) => text);
    expect(stray).toEqual(name === 'heading' ? ['和打算'] : []);
  });

  it('is ours without a difference where nobody changed it', async () => {
    const { differences, review } = await read('untouched');
    expect([differences, review]).toEqual([[], undefined]);
  });

  it('has our remarks at their places, the answers as remarks of their own', async () => {
    const { review } = await read('comments');
    expect(
      review?.comments.map(({ at, quote, state, entries }) => [
        ...[at, quote, state],
        ...entries.map(({ by, on, text }) => [by, on, text].join(' ')),
      ]),
    ).toEqual([
      ['agency.level', null, 'open', ' 2026-01-07 级别？'],
      ['requests.received.naturalPerson', null, 'open', '王处  少了\n第二行'],
      ['problems', '第一段', 'settled', '李局 2026-01-05 请核对'],
      ['problems', '第一段', 'settled', '张三 2026-01-06 已核'],
      ['otherMatters', null, 'open', '甲 2026-01-07 全文'],
      ['otherMatters', null, 'open', '乙 2026-01-08 好'],
    ]);
  });
});
