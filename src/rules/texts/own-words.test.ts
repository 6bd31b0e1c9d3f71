import { describe, expect, it } from 'vitest';
import { official } from '../../formats/testing/official.ts';
import { checkDraft, ownWordOf } from '../index.ts';
import { soundDraft } from '../testing/drafts.ts';

const NAMES = [
  ['原州区司法局', '我局'],
  ['西柳镇人民政府', '我镇'],
  ['示范乡', '我乡'],
  ['花园街道办事处', '我街道'],
  ['淮安市洪泽区人民政府', '我区'],
  ['示范县人民政府', '我县'],
  ['宁夏回族自治区人民政府', '我区'],
  ['示范省财政厅', '我厅'],
  ['示范市发展和改革委员会', '我委'],
  ['示范县人民政府办公室', '我办'],
  ['示范市不动产登记中心', '我中心'],
  ['示范大学', '本机关'],
  ['', '本机关'],
] as const;

describe('ownWordOf', () => {
  it.each(NAMES)('%s says %s', (name, word) => {
    expect(ownWordOf({ name })).toBe(word);
  });

  it.each(NAMES)('gives %s no word that the rule finds foreign', (name, word) => {
    const text = `${word}认真开展工作考核和社会评议，没有发生责任追究；发现的问题已逐项改进。`;
    const draft = soundDraft(official, { 'agency.name': name, problems: text });
    const rules = checkDraft(official, draft).map(({ rule }) => rule);
    expect(rules).not.toContain('own-word');
  });
});
