import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import type { Draft } from './draft.ts';
import { agencyOf, defaultPreamble, preambleOf, titleOf, titleParts } from './particulars.ts';
import { draftOf } from './testing/drafts.ts';

function officialFormat(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`No format “${id}”`);
  return format;
}

function of(format: Format, name: string, year: string): Draft {
  return draftOf(format, { 'agency.name': name, year });
}

const format2021 = officialFormat('2021');

describe('titleOf', () => {
  it.each([
    ['洪泽区人民政府', '2023', '洪泽区人民政府2023年政府信息公开工作年度报告'],
    [' 洪泽区人民政府\u3000', '２０２３年', '洪泽区人民政府2023年政府信息公开工作年度报告'],
    ['洪泽区人民政府', '23', '洪泽区人民政府23年政府信息公开工作年度报告'],
    ['$& $1 $$', '2023', '$& $1 $$2023年政府信息公开工作年度报告'],
    ['{year}{title}局', '2023', '{year}{title}局2023年政府信息公开工作年度报告'],
    ['', '', '年政府信息公开工作年度报告'],
    // Halves of a character, each of another word, stay halves.
    ['县\ud800', '\udc00', '县\ufffd\ufffd年政府信息公开工作年度报告'],
  ])('joins agency “%s” and year “%s”', (name, year, title) => {
    expect(titleOf(format2021, of(format2021, name, year))).toBe(title);
  });
});

describe('titleParts', () => {
  it('breaks after the name of the agency', () => {
    const draft = of(format2021, '洪泽区人民政府', '2023');
    expect(titleParts(format2021, draft)).toEqual([
      '洪泽区人民政府',
      '2023年政府信息公开工作年度报告',
    ]);
  });

  it('fills what stands before the agency too, where a form begins with the year', () => {
    const draft = of(toyFormat, '洪泽区', '2003');
    expect(titleParts(toyFormat, draft)).toEqual(['2003年洪泽区', '来访小报告']);
  });

  it('has no empty part while no agency is named', () => {
    const draft = of(format2021, '', '2023');
    expect(titleParts(format2021, draft)).toEqual(['2023年政府信息公开工作年度报告']);
  });
});

describe('preambleOf', () => {
  const draft = of(format2021, '洪泽区人民政府', '2023');

  it('follows agency and year until it is typed over', () => {
    const text = preambleOf(format2021, draft);
    expect(text).toContain('《洪泽区人民政府2023年政府信息公开工作年度报告》');
    expect(text).toContain('2023年1月1日至12月31日');
    expect(preambleOf(format2021, of(format2021, '盱眙县人民政府', '2024'))).toBe(
      text.replace('洪泽区', '盱眙县').replaceAll('2023年', '2024年'),
    );
  });

  it('stays as typed afterwards, also when it is emptied', () => {
    const typed = (preamble: string) => draftOf(format2021, { ...draft.entries, preamble });
    expect(preambleOf(format2021, typed('自拟'))).toBe('自拟');
    expect(preambleOf(format2021, typed(''))).toBe('');
    expect(defaultPreamble(format2021, typed('自拟'))).toBe(preambleOf(format2021, draft));
  });

  it.each(['$& $1 $$', '{year}局', '{title}局', '{agency}局'])(
    'quotes an agency named “%s” as it is',
    (name) => {
      expect(defaultPreamble(toyFormat, of(toyFormat, name, '2003'))).toBe(
        `现发布《2003年${name}来访小报告》，统计${name}2003年全年数据。`,
      );
    },
  );
});

describe('agencyOf', () => {
  it('takes a department of a county where nothing, or nothing known, was chosen', () => {
    const department = { name: '', kind: 'department', level: 'county' };
    expect(agencyOf(draftOf(toyFormat))).toEqual(department);
    const odd = { 'agency.kind': 'kingdom', 'agency.level': 'toString' };
    expect(agencyOf(draftOf(toyFormat, odd))).toEqual(department);
  });
});
