import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats, loadReviewFormat } from '../formats/index.ts';
import { editionWordsIn } from './testing/edition-words.ts';
import { literalsIn } from './testing/literals.ts';
import { EXCUSED, ORDINARY } from './testing/ordinary-words.ts';

const SOURCES = 'src';

/** Shipped code outside `formats`. */
const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .filter((name) => !name.startsWith('formats/') && !name.includes('testing/'));

const wordsIn = editionWordsIn(await Promise.all(formats.map(({ id }) => loadReviewFormat(id))));

const said = paths.flatMap((name) =>
  literalsIn(name, readFileSync(join(SOURCES, name), 'utf8')).flatMap(({ text, line }) =>
    wordsIn(text).map((word) => ({ name, line, word })),
  ),
);

describe('code outside formats', () => {
  it('says no label, heading, name, year or id of an edition', () => {
    expect(paths.length).toBeGreaterThan(400);
    const found = said.filter(({ name, word }) => !EXCUSED.has(name) && !ORDINARY.has(word));
    expect(found.map(({ name, line, word }) => `${name}:${line} says ${word}`)).toEqual([]);
  });

  it('has no ordinary word and no excused file on the lists that is none', () => {
    const words = new Set(said.map(({ word }) => word));
    const names = new Set(said.map(({ name }) => name));
    expect([...ORDINARY.keys()].filter((word) => !words.has(word))).toEqual([]);
    expect([...EXCUSED.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('editionWordsIn', () => {
  const toyWordsIn = editionWordsIn([{ ...toyFormat, firstYear: 2021 }]);

  it.each([
    ['a heading in a sentence', '先写经过情况，再写别的', ['经过情况']],
    ['a label alone, with its number or without', '1.来访', ['来访']],
    ['a short label within a word', '来访者', []],
    ['a short label in a list', '甲 儿童 乙', ['儿童']],
    ['a branch of a pattern', '(?:甲|成人)+', ['成人']],
    ['a heading of which a pattern leaves a part out', '来访(?:统)?计', ['来访', '来访统计']],
    ['a table', '表二填有数', ['表二']],
    ['a section by its number', '第六部分确实没有的', ['第六部分']],
    ['how many there are', '官方格式的六个部分', ['六个部分']],
    ['an article', '条例第五十条', ['第五十条']],
    ['a notice', '30号文的要求', ['30号文']],
    ['a day of its calendar', '应于 3 月 5 日前公布', ['3 月 5 日']],
    ['its year', '2021 年格式', ['2021']],
    ['another year, a sign by its number', '2023 \\u2021', []],
    ['an id', 'visits', ['visits']],
    [
      'the id of a cell',
      'visits.arrived.total',
      ['visits.arrived.total', 'visits', 'arrived', 'total'],
    ],
  ])('finds %s', (_, literal, words) => {
    expect([...toyWordsIn(literal)].sort()).toEqual([...words].sort());
  });
});

describe('literalsIn', () => {
  it('reads strings, templates, text between tags and patterns, and no comment or import', () => {
    const source = [
      "import { a } from './甲.ts';",
      '// 乙',
      "const b = '丙' + `丁${a}戊`;",
      'const c = <p title="己">庚</p>;',
      'const d = /辛/;',
    ].join('\n');
    const texts = literalsIn('some.tsx', source).map(({ text }) => text);
    expect(texts).toEqual(['丙', '丁', '戊', '己', '庚', '/辛/']);
  });
});
