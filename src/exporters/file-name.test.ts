import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { emptyDraft, type Draft } from '../report/index.ts';
import { fileNameOf } from './index.ts';

function draftNamed(agency: string, year: string): Draft {
  return { ...emptyDraft('2021'), entries: { 'agency.name': agency, year } };
}

function nameOf(agency: string, year: string): string {
  return fileNameOf(format, draftNamed(agency, year), 'json');
}

describe('fileNameOf', () => {
  it.each([
    ['洪泽区人民政府', '2023', '洪泽区人民政府2023年政府信息公开工作年度报告.json'],
    ['', '', '年政府信息公开工作年度报告.json'],
    ['㐂县𠮷乡政府', '２０２３', '㐂县𠮷乡政府2023年政府信息公开工作年度报告.json'],
    ['甲/乙\\丙:丁', '2023', '甲_乙_丙_丁2023年政府信息公开工作年度报告.json'],
    ['*?"<>|\t\n局', '2023', '________局2023年政府信息公开工作年度报告.json'],
    ['..局', '2023', '_局2023年政府信息公开工作年度报告.json'],
    ['局', '22/23', '局22_23年政府信息公开工作年度报告.json'],
    ['（局）：甲', '2023', '（局）：甲2023年政府信息公开工作年度报告.json'],
  ])('names the report of %j, year %j', (agency, year, name) => {
    expect(nameOf(agency, year)).toBe(name);
  });

  it('says of a draft that it is one, before the point, however long the name is', () => {
    const named = (agency: string) =>
      fileNameOf(format, draftNamed(agency, '2023'), 'docx', { draftMark: true });
    expect(named('甲局')).toBe('甲局2023年政府信息公开工作年度报告（草稿）.docx');
    expect(named('局'.repeat(300))).toMatch(/报告（草稿）\.docx$/);
  });
});
