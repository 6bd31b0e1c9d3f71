import { describe, expect, it } from 'vitest';
import { formats } from '../formats/index.ts';
import type { Draft } from '../report/index.ts';
import { fileNameOf } from './index.ts';

const [format] = formats;
if (format === undefined) throw new Error('No format');

function nameOf(agency: string, year: string): string {
  const entries = { 'agency.name': agency, year };
  const draft: Draft = { formatId: '2021', entries, waivers: [], remarks: [], unconfirmed: [] };
  return format === undefined ? '' : fileNameOf(format, draft, 'json');
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
});
