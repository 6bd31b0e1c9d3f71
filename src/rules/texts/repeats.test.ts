import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import { applyEdit, type Entries } from '../../report/index.ts';
import { checkDraft } from '../index.ts';
import { soundDraft } from '../testing/drafts.ts';

const AT = 'overview.proactive';
const OTHER = 'overview.onRequest';
const A =
  '聚焦群众关切，及时公开重大民生信息，全面落实政策文件与解读同步起草、同步审批、同步发布。';
const B = '完善依申请公开办理流程，强化与申请人的沟通，做到按时答复、依法答复，件件有回音。';

function found(texts: Entries) {
  const draft = soundDraft(format, texts);
  return checkDraft(format, draft)
    .filter(({ rule }) => rule === 'repeated-passage')
    .map((finding) => {
      const [fix] = finding.fixes ?? [];
      if (fix === undefined) throw new Error('Nothing is proposed');
      const { start = 0, end = 0 } = finding.range ?? {};
      const after = applyEdit(draft, fix.edit);
      return {
        at: finding.at,
        words: (texts[finding.at] ?? '').slice(start, end),
        label: fix.label,
        left: after.entries[finding.at],
        others: checkDraft(format, after).filter(({ rule }) => rule === 'repeated-passage').length,
      };
    });
}

describe('repeated-passage', () => {
  it('stands at the later paragraph, which one click takes away with its line', () => {
    expect(found({ [AT]: `${A}\n${B}\n　　${A}\n完。` })).toEqual([
      {
        ...{ at: AT, words: `　　${A}`, label: '改文字：删去重复的这一处' },
        ...{ left: `${A}\n${B}\n完。`, others: 0 },
      },
    ]);
  });

  it('tells nine copies once, and one click leaves the first', () => {
    const [one, ...more] = found({ [AT]: Array<string>(9).fill(A).join('\n') });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ label: '改文字：删去重复的 8 处', left: A, others: 0 });
  });

  it('finds a sentence within a paragraph, and leaves its neighbours', () => {
    const [one] = found({ [AT]: `${B}${A}\n甲。${A}乙。` });
    expect(one).toMatchObject({ words: A, left: `${B}${A}\n甲。乙。`, others: 0 });
  });

  it('finds a passage of another aspect, whatever its number in a list', () => {
    expect(found({ [AT]: `一是${A}`, [OTHER]: `甲。\n二是${A}` })).toMatchObject([
      { at: OTHER, words: `二是${A}`, left: '甲。', others: 0 },
    ]);
  });

  it('tells each of four aspects that hold the same text', () => {
    const aspects = ['onRequest', 'management', 'platform'].map((one) => `overview.${one}`);
    const texts = Object.fromEntries([AT, ...aspects].map((at) => [at, A]));
    expect(found(texts).map(({ at }) => at)).toEqual(aspects);
  });

  it('keeps blank lines that were there', () => {
    const [one] = found({ [AT]: `${A}\n\n${A}\n\n${B}` });
    expect(one?.left).toBe(`${A}\n\n\n${B}`);
  });
});
