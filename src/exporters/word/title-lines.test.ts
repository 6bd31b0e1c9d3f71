import { expect, it } from 'vitest';
import { toDocument } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { titleLines } from './title-lines.ts';

it('breaks a title between its parts, and only where it is too long for a line', () => {
  const { page } = toDocument(toyFormat, fullDraft(toyFormat));
  expect(titleLines(['甲局', '2023年报告'], page)).toEqual(['甲局2023年报告']);
  const long = '某某市某某区人民政府';
  expect(titleLines([long, '2023年工作报告'], page)).toEqual([`${long}2023年工作报告`]);
  expect(titleLines([long, '2023年工作年度报告书'], page)).toEqual([`${long}2023年工作年度报告书`]);
  expect(titleLines([long, '2023年信息公开工作年度报告'], page)).toEqual([
    long,
    '2023年信息公开工作年度报告',
  ]);
});
