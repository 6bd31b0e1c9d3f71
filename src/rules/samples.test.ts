import { describe, expect, it } from 'vitest';
import { loadExample } from '../formats/index.ts';
import { official as format } from '../formats/testing/official.ts';
import { applyEdit, inverseOf, type Draft, type Entries, type Finding } from '../report/index.ts';
import { HONGZE_FIGURES } from '../report/testing/hongze-2023.ts';
import { checkDraft, sentenceOf } from './index.ts';
import { soundDraft } from './testing/drafts.ts';
import { balancedReport } from './testing/generated-reports.ts';
import { toRandom } from './testing/random.ts';
import { readerOf, statedIn } from './testing/statements.ts';
import { withWrittenTexts } from './testing/written-texts.ts';

async function yuanzhou2023(): Promise<Draft> {
  const file: unknown = JSON.parse(await loadExample());
  const entries: Record<string, string> = {};
  const collect = (node: unknown, path: readonly string[]) => {
    if (typeof node === 'string' || typeof node === 'number')
      entries[path.join('.')] = String(node);
    else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [key, below] of Object.entries(node)) collect(below, [...path, key]);
    }
  };
  collect(file, []);
  return { formatId: format.id, entries, waivers: [], remarks: [], unconfirmed: [] };
}

const lines = (findings: readonly Finding[]) =>
  findings.map(({ severity, rule, at }) => `${severity} ${rule} ${at}`);
const grave = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== 'hint');

describe('原州区司法局 2023', () => {
  it('yields the stray “and”, the 9 cases without an application, and hints about marks and spaces', async () => {
    const draft = await yuanzhou2023();
    const found = checkDraft(format, draft);
    expect(lines(found)).toEqual([
      'hint inner-space overview.oversight',
      'hint foreign-word overview.oversight',
      'hint challenges-without-applications challenges.directLitigation.otherOutcome',
      'hint half-width-punctuation problems',
      'hint half-width-punctuation otherMatters',
    ]);
    const sentences = found.map((one) => sentenceOf(format, one));
    expect(sentences[1]).toContain('夹有外文“and”');
    expect(sentences[2]).toContain('未经复议直接起诉 9');
    expect(sentences.join()).not.toMatch(/356|21/);
  });
});

/** Figures of the published report that are not 0. */
const HONGZE: Entries = {
  'agency.name': '淮安市洪泽区人民政府',
  'agency.kind': 'government',
  'agency.level': 'county',
  year: '2023',
  ...HONGZE_FIGURES,
};

describe('洪泽区 2023', () => {
  it('is found right: 21 = 21, 7730.28 万元 is no amount in yuan, 21 applications are told', () => {
    const told = '全年受理申请21件。';
    const draft = soundDraft(format, { ...HONGZE, 'overview.onRequest': told });
    const reader = readerOf([statedIn(told, 'requests.received.total', 21)]);
    expect(checkDraft(format, draft, reader)).toEqual([]);
  });

  it('with 10 typed as 11 is told which column is off, and by the text which cell', () => {
    const slip = { ...HONGZE, 'requests.notHeld.naturalPerson': '11' };
    const told = '本机关不掌握相关政府信息10件。';
    const draft = soundDraft(format, { ...slip, 'overview.onRequest': told });
    const silent = checkDraft(format, draft, readerOf([]));
    expect(silent.map((one) => sentenceOf(format, one))).toEqual([
      '表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 22 + 结转下年 0 = 22，差 1。“总计”列随之不平。这一列哪一格填错都会这样，请逐格核对。',
    ]);
    const reader = readerOf([statedIn(told, 'requests.notHeld.total', 10)]);
    const found = checkDraft(format, draft, reader);
    const broken = found.find(({ rule }) => rule === 'requests.balance');
    expect(broken?.fixes?.map(({ label, why }) => [label, why])).toEqual([
      [
        '改表格：11 → 10',
        '（四）无法提供 1. 自然人，改后这一列平，与文字“本机关不掌握相关政府信息10件”一致',
      ],
    ]);
    const [fix] = broken?.fixes ?? [];
    if (fix === undefined) throw new Error('Nothing is proposed');
    const repaired = applyEdit(draft, fix.edit);
    expect(checkDraft(format, repaired, reader)).toEqual([]);
    expect(applyEdit(repaired, inverseOf(fix.edit))).toEqual(draft);
  });
});

describe('fragments of published reports', () => {
  it('洋河新区 2025: two columns off by one in opposite directions, 60 ≠ 61 and 1 ≠ 0, the total 61 = 61', () => {
    const draft = soundDraft(format, {
      'requests.received.naturalPerson': '60',
      'requests.granted.naturalPerson': '61',
      'requests.received.otherOrganization': '1',
    });
    expect(lines(checkDraft(format, draft))).toEqual([
      'error requests.balance requests.received.naturalPerson',
      'error requests.balance requests.received.otherOrganization',
    ]);
  });

  it('打浦桥街道 2025: 办结 11 of 19 with 8 withdrawn may mean more than one thing, a hint at most', () => {
    const told = '受理申请19件，按规定程序办结11件，申请人主动撤销8件。';
    const draft = soundDraft(format, {
      'agency.name': '打浦桥街道办事处',
      'requests.received.naturalPerson': '19',
      'requests.granted.naturalPerson': '11',
      'requests.other.naturalPerson': '8',
      'overview.onRequest': told,
    });
    const sure = statedIn(told, 'requests.received.total', 19);
    const unsure = { ...statedIn(told, 'requests.handled.total', 11), ambiguous: true };
    const found = checkDraft(format, draft, readerOf([sure, unsure]));
    expect(lines(found)).toEqual(['hint text-differs overview.onRequest']);
  });

  it.each([
    ['七家子镇', 'township', { 'disclosure.governmentRules.inForce': '6' }, 'rules-without-power'],
    ['西宁城中区', 'county', { 'disclosure.governmentRules.issued': '2' }, 'rules-without-power'],
  ])('%s: 规章 in an agency of level %s', (_, level, entries, rule) => {
    const draft = soundDraft(format, { 'agency.level': level, ...entries });
    expect(checkDraft(format, draft).map((one) => one.rule)).toContain(rule);
  });
});

describe('200 generated balanced reports with sentences written from their tables', () => {
  it('give no error and no warning', { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const draft = withWrittenTexts(format, balancedReport(format, toRandom(seed)));
      expect(grave(checkDraft(format, draft)).map((one) => sentenceOf(format, one))).toEqual([]);
    }
  });
});

describe('200 generated balanced reports with plain texts', () => {
  it('give no error and no warning', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const found = checkDraft(format, balancedReport(format, toRandom(seed)));
      expect(grave(found).map((one) => sentenceOf(format, one))).toEqual([]);
    }
  });
});
