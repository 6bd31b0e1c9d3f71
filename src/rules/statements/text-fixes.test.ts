import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import { applyEdit, type Entries, type Finding } from '../../report/index.ts';
import { checkDraft, sentenceOf } from '../index.ts';
import { soundDraft } from '../testing/drafts.ts';

const ON_REQUEST = 'overview.onRequest';

/** A report of 甲县民政局 for 2023 with this text on applications, really read. */
function draftOf(text: string, numbers: Entries = {}) {
  return soundDraft(format, {
    ...{ year: '2023', 'agency.name': '甲县民政局', 'agency.kind': 'department' },
    ...numbers,
    [ON_REQUEST]: text,
  });
}

function differences(text: string, numbers: Entries = {}): readonly Finding[] {
  return checkDraft(format, draftOf(text, numbers)).filter(({ rule }) => rule === 'text-differs');
}

/** The text after the first correction of a text; null where there is none. */
function corrected(text: string, numbers: Entries = {}): string | null {
  const fixes = differences(text, numbers).flatMap((one) => one.fixes ?? []);
  const fix = fixes.find(({ side }) => side === 'text');
  if (fix === undefined) return null;
  return applyEdit(draftOf(text, numbers), fix.edit).entries[ON_REQUEST] ?? '';
}

const TWO: Entries = {
  'requests.received.naturalPerson': '2',
  'requests.granted.naturalPerson': '2',
};
const NONE = '2023年，我局未收到政府信息公开申请，无上年结转申请。';

describe('a correction of a text', () => {
  it('puts the table’s number in the place of exactly its own', () => {
    expect(corrected('2023年，收到政府信息公开申请１２件，详见12号文。', TWO)).toBe(
      '2023年，收到政府信息公开申请2件，详见12号文。',
    );
  });

  it('offers the sentence, never the figure 0: 收到申请21件', () => {
    expect(corrected('2023年，我局收到政府信息公开申请21件。')).toBe(NONE);
    const [finding] = differences('2023年，我局收到政府信息公开申请21件。');
    expect(finding?.fixes?.map(({ label, why }) => [label, why])).toEqual([
      [`改文字：${NONE}`, '（二）依申请公开，整句按表格改写'],
    ]);
  });

  it.each([
    ['全年收到申请21件，均已按期答复，其中予以公开20件，不予公开1件。', NONE],
    [
      '制度健全。全年收到申请21件，均已答复。\n公开目录已更新。',
      `制度健全。${NONE}\n公开目录已更新。`,
    ],
    ['一是收到申请21件；二是及时更新目录。', `一是${NONE.replace('。', '；')}二是及时更新目录。`],
    ['被申请行政复议2件，结果均维持。', '未发生因政府信息公开引起的行政复议、行政诉讼。'],
  ])('rewrites the whole sentence “%s”, its list and number kept', (text, right) => {
    expect(corrected(text)).toBe(right);
    expect(differences(right)).toEqual([]);
  });

  it.each([
    ['another number is true or unknown', '收到申请21件，通过网站公开信息356条。'],
    ['the next sentence goes on', '全年收到申请21件。其中网络申请15件。'],
    ['it tells of something else too', '我局高度重视公开工作，全年收到申请21件。'],
    ['it stands half in a bracket', '（一）办理情况（全年收到申请21件。不含电话咨询）。'],
    ['no sentence of the edition says so', '其中予以公开3件，不予公开2件。'],
  ])('is none where %s: “%s”', (_, text) => {
    expect(differences(text).length).toBeGreaterThan(0);
    expect(corrected(text)).toBeNull();
  });

  it('rewrites what is said not to have happened, where it did', () => {
    expect(corrected('2023年，我局未收到政府信息公开申请。', TWO)).toBe(
      '2023年，我局新收政府信息公开申请2件，均为自然人申请；无上年结转申请。',
    );
    // That there were no suits is true, and would be lost.
    const reviews = { 'challenges.reconsideration.upheld': '2' };
    expect(corrected('未发生行政复议、行政诉讼。', { ...TWO, ...reviews })).toBeNull();
  });
});

describe('the sentence about a word that stands for a number', () => {
  it('names the number it stands for: 均已按期答复 of 23', () => {
    const numbers = {
      'requests.received.naturalPerson': '23',
      'requests.granted.naturalPerson': '22',
      'requests.carriedOver.naturalPerson': '1',
    };
    const [finding] = differences('收到政府信息公开申请23件（均已按期答复）。', numbers);
    if (finding === undefined) throw new Error('The text holds');
    expect(sentenceOf(format, finding)).toBe(
      '“（二）依申请公开”文字写 23 件“均已按期答复”，表三本年度办理结果总计 22 件。',
    );
  });
});
