import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { loadExample } from '../formats/index.ts';
import { official } from '../formats/testing/official.ts';
import { readLists, readPercentages, readStatements, type Statement } from './index.ts';
import { furtherPassages } from './testing/further-passages.ts';
import { passages } from './testing/passages.ts';
import { scorePassage, totalOf } from './testing/score.ts';

const read = (text: string, year: number | null = null): readonly Statement[] =>
  readStatements(official, { 'overview.onRequest': text }, { year });

const shown = (text: string, year: number | null = null) =>
  read(text, year).map(({ fact, value, alternatives }) =>
    [`${fact} = ${value}`, ...alternatives].join(' | '),
  );

describe.each([
  { name: 'passages', all: passages },
  { name: 'further passages', all: furtherPassages },
])('readStatements of $name', ({ all }) => {
  const scores = all.map((passage) => scorePassage(official, passage));
  const total = totalOf(scores);

  it('finds at least 95 % of the facts, each with its value', () => {
    expect(
      total.found / total.facts,
      scores.flatMap((one) => one.missed).join('\n'),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('takes no number for a fact that it is not', () => {
    expect(scores.flatMap((one) => one.wrong)).toEqual([]);
  });

  it('raises at most one false alarm in 20 passages whose numbers agree', () => {
    const agreeing = total.passages - total.contradictory;
    expect(total.falseAlarms, scores.flatMap((one) => one.alarms).join('\n')).toBeLessThanOrEqual(
      agreeing / 20,
    );
  });

  it('finds every contradiction', () => {
    expect(total.contradictionsFound).toBe(total.contradictory);
  });
});

describe('readStatements', () => {
  it('gives the place of the number in the text as typed, full-width and among blanks', () => {
    const text = '2025 年 收到 政府信息公开申请 １，２３４ 件';
    const [one] = read(text);
    expect(text.slice(one?.start, one?.end)).toBe('１，２３４');
    expect(one).toMatchObject({ value: 1234, field: 'overview.onRequest', wording: 'number' });
  });

  it('gives the wording of zero and of all', () => {
    const text = '收到申请3件，均已答复，未发生行政诉讼。';
    expect(read(text).map((one) => [text.slice(one.start, one.end), one.wording])).toEqual([
      ['3', 'number'],
      ['均已', 'all'],
      ['未', 'zero'],
    ]);
  });

  it('takes silence for no statement', () => {
    expect(read('我局规范受理、审查、答复各环节，按时办结依申请公开事项。')).toEqual([]);
    expect(read('')).toEqual([]);
  });

  it.each([
    '市水务局因案情复杂，办结政府信息公开申请41件。',
    '驻市单位未制发行政规范性文件，无废止和现行有效的行政规范性文件。',
    '上季度保护区管理处作出行政许可决定57件、行政处罚决定10件。',
    '去年制发行政规范性文件4件，废止3件，年末无现行有效的行政规范性文件。',
    '去年未发生因政府信息公开引起的行政复议。',
    '因内容不明确答复申请6件，其中不予公开4件，无法提供2件。',
    '比照第十三条，对申请作出部分公开答复3件。',
    '全市系统依照程序，收到政府信息公开申请92件。',
  ])('leaves alone what is another quantity: %s', (text) => {
    expect(read(text, 2023).filter(({ fact }) => !fact.startsWith('lastYear.'))).toEqual([]);
  });

  it('is sure of no total where a number of its list was not read', () => {
    const ofHandled = (text: string) =>
      read(text).find(({ fact }) => fact === 'requests.handled.total')?.ambiguous;
    expect(ofHandled('办结申请9件，其中予以公开6件，不予公开3件。')).toBe(false);
    expect(ofHandled('办结申请9件，其中予以公开6件，另案归档3件。')).toBe(true);
  });

  it('is not sure of a number before which a word of the topic is left over', () => {
    expect(read('对申请作出拟予公开答复3件。').filter(({ ambiguous }) => !ambiguous)).toEqual([]);
  });

  it('keeps texts apart', () => {
    const texts = { 'overview.onRequest': '收到申请2件。', otherMatters: '未收取信息处理费。' };
    const statements = readStatements(official, texts, { year: 2024 });
    expect(statements.map((one) => `${one.field} ${one.fact}`)).toEqual([
      'overview.onRequest requests.received.total',
      'otherMatters processingFee.yuan',
    ]);
  });

  describe('of 处理 N 件', () => {
    it('means new and carried-over cases where N = 办结 + 结转', () => {
      expect(shown('处理申请1261件（含上年结转74件），答复1181件，结转下年80件。')[0]).toBe(
        'requests.receivedPlusCarriedIn.total = 1261',
      );
    });

    it('means closed cases where N = 新收 + 上年结转 − 结转', () => {
      expect(shown('新收申请1182件，办理1187件（含上年结转57件，另有52件顺延到下年度）。')[1]).toBe(
        'requests.handled.total = 1187',
      );
    });

    it('leaves both open where nothing decides', () => {
      expect(shown('全年处理政府信息公开申请12件。')).toEqual([
        'requests.receivedPlusCarriedIn.total = 12 | requests.handled.total',
      ]);
    });
  });

  it('takes 收到 N 件（含上年结转 m 件） for both, and 收到 N 件 rather for new cases', () => {
    expect(shown('收到申请9件（含上年结转2件）。')[0]).toBe(
      'requests.receivedPlusCarriedIn.total = 9 | requests.received.total',
    );
    expect(shown('收到申请9件。')).toEqual([
      'requests.received.total = 9 | requests.receivedPlusCarriedIn.total',
    ]);
  });

  it('keeps to the plain meaning where the text contradicts itself', () => {
    expect(shown('收到申请78件，上年结转3件，答复76件，结转下年9件。')[0]).toBe(
      'requests.received.total = 78',
    );
  });

  it('takes shares for those of the number they add up to', () => {
    expect(shown('收到申请95件，答复98件，其中自然人90件、企业5件。').slice(2)).toEqual([
      'requests.received.naturalPerson = 90',
      'requests.received.business = 5',
    ]);
  });

  it('takes as not happened what stands behind the word of zero', () => {
    expect(shown('对行政复议案件全年未提起行政诉讼。')).toEqual([
      'challenges.litigation.total = 0',
    ]);
  });

  it('is not sure of 办结 N 件 where another result is listed beside it', () => {
    const text = '收到申请43件，办结40件，逾期未补正不再处理1件，结转下年2件。';
    const closed = read(text).find((one) => one.fact === 'requests.handled.total');
    expect(closed).toMatchObject({ value: 40, ambiguous: true });
  });

  it('reads 处理 twice as it is meant each time', () => {
    expect(shown('新收申请6件，上年结转1件，处理申请7件，办结7件。').slice(2)).toEqual([
      'requests.receivedPlusCarriedIn.total = 7',
      'requests.handled.total = 7',
    ]);
  });

  it('tells other years’ numbers apart', () => {
    expect(shown('2023年新收申请22起，比2022年（31起）下降29%。', 2023)).toEqual([
      'requests.received.total = 22',
      'lastYear.requests.received.total = 31',
    ]);
    expect(shown('2022年新收申请19件，1件结转2023年度。', 2022)[1]).toBe(
      'requests.carriedOver.total = 1',
    );
    expect(shown('2023年新收申请19件，2022年结转1件。', 2023)[1]).toBe(
      'requests.carriedIn.total = 1',
    );
  });

  it('marks approximate numbers', () => {
    expect(read('全年收到政府信息公开申请约120件。')[0]).toMatchObject({
      value: 120,
      approximate: true,
    });
  });

  it('reads 分别为 in the order of the nouns', () => {
    expect(shown('制发、废止、现行有效行政规范性文件分别为2件、1件、30件。')).toEqual([
      'disclosure.normativeDocuments.issued = 2',
      'disclosure.normativeDocuments.repealed = 1',
      'disclosure.normativeDocuments.inForce = 30',
    ]);
  });

  it('reads an amount in 元 as 万元 where the table has those', () => {
    expect(shown('收取行政事业性收费38000元。')).toEqual(['disclosure.fees.amount = 3.8']);
  });

  it('reads the period also where 年 and 月 are lost', () => {
    expect(shown('期限自202111日起至20211230日止。')).toEqual([
      'period.from = 20210101',
      'period.to = 20211230',
    ]);
  });

  it('finds in the sample report what it states, and neither 356 nor 21 as a case', async () => {
    const { overview, otherMatters } = JSON.parse(await loadExample()) as {
      overview: Record<string, string>;
      otherMatters: string;
    };
    const texts = Object.fromEntries(
      Object.entries(overview).map(([aspect, text]) => [`overview.${aspect}`, text]),
    );
    const statements = readStatements(official, { ...texts, otherMatters }, { year: 2023 });
    expect(statements.map((one) => `${one.fact} = ${one.value}`)).toEqual([
      'proactive.total = 21',
      'wechat.total = 356',
      'requests.received.total = 0',
      'requests.received.total = 0',
      'processingFee.yuan = 0',
    ]);
  });

  it.each([
    [
      '被提起行政诉讼5件，均为复议后起诉，结果均维持。',
      [
        'challenges.litigation.total = 5',
        'challenges.litigationAfterReconsideration.total = 5',
        'challenges.litigationAfterReconsideration.upheld = 5',
      ],
    ],
    [
      '被提起行政诉讼1件，为未经复议直接起诉，尚未审结。',
      [
        'challenges.litigation.total = 1',
        'challenges.directLitigation.total = 1',
        'challenges.directLitigation.pending = 1',
      ],
    ],
    [
      '行政复议2件、行政诉讼1件，均维持。',
      [
        'challenges.reconsideration.total = 2',
        'challenges.litigation.total = 1',
        'challenges.reconsideration.upheld = 2',
        'challenges.litigation.upheld = 1',
      ],
    ],
    [
      '新收政府信息公开申请1件，为自然人申请。',
      ['requests.received.total = 1', 'requests.received.naturalPerson = 1'],
    ],
    [
      '收到政府信息公开申请1件，已告知申请人向其他单位申请。',
      ['requests.received.total = 1 | requests.receivedPlusCarriedIn.total'],
    ],
  ])('reads of which kind all of them were: %s', (text, facts) => {
    expect(shown(text)).toEqual(facts);
  });

  it('reads any edition: the toy form’s visits', () => {
    const texts = { 'story.morning': '来访5人，其中成人3人、儿童2人，均离开。' };
    const statements = readStatements(toyFormat, texts, { year: 2001 });
    expect(statements.map((one) => `${one.fact} = ${one.value}`)).toEqual([
      'visits.arrived.total = 5',
      'visits.arrived.adults = 3',
      'visits.arrived.children = 2',
      'visits.departed.total = 5',
    ]);
  });

  it.each([
    ['one endless word', 'a'],
    ['digits', '7'],
    ['blanks behind a digit', ' '],
    ['numerals', '十'],
    ['brackets', '（'],
    ['numbers in one sentence', '收到申请1件，其中'],
    ['suits in one sentence', '行政诉讼1件，占5%，'],
    // By CPU time: how long a busy machine takes is another matter.
  ])('is not slowed down by 100,000 characters of %s', { timeout: 60_000 }, (_, unit) => {
    const text = `收到申请3${unit.repeat(100_000 / unit.length)}`;
    const start = process.cpuUsage();
    read(text);
    readLists(official, text);
    readPercentages(official, text);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(4000);
  });

  it('takes time in proportion to the length', { timeout: 60_000 }, () => {
    const text = passages
      .map(({ passage }) => passage)
      .join('\n')
      .slice(0, 3000);
    // CPU time, the best of some runs: a busy machine must not fail the test.
    const best = (typed: string) =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const start = process.cpuUsage();
          read(typed);
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        }),
      );
    best(text);
    expect(best(text.repeat(16))).toBeLessThan(Math.max(best(text), 2) * 16 * 3);
  });
});
