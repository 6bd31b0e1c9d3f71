import type { DifferenceCounts } from '../../compare/index.ts';
import { formatClock, formatDate } from '../../ui/index.ts';
import type { ComparedState } from './other-drafts.ts';

export const REASON_WORDS: Readonly<Record<ComparedState['reason'], string>> = {
  opened: '打开时',
  beforePaste: '粘贴或批量改动前',
  beforeRestore: '恢复旧内容前',
  export: '导出时',
  hour: '每小时自动留存',
  named: '手动保存',
  signed: '定稿',
  amended: '发布后更正',
  unsaved: '窗口里没有写入的内容',
  otherDraft: '另一份',
};

/** `改了 3 个数、2 段文字`, or that nothing changed. */
export function countWords({ numbers, texts, particulars, annotations }: DifferenceCounts): string {
  const parts = [
    ...(numbers > 0 ? [`${String(numbers)} 个数`] : []),
    ...(texts > 0 ? [`${String(texts)} 段文字`] : []),
    ...(particulars > 0 ? [`${String(particulars)} 项报告信息`] : []),
    ...(annotations > 0 ? ['备注、说明或待确认'] : []),
  ];
  return parts.length === 0 ? '没有改动' : `改了 ${parts.join('、')}`;
}

/** A version in one line: `2024年1月25日 9:05 手动保存“送审稿”`. */
export function versionWords({ at, reason, name }: ComparedState): string {
  const named = (reason === 'named' || reason === 'otherDraft') && name !== '' ? `“${name}”` : '';
  return `${formatDate(at)} ${formatClock(at)} ${REASON_WORDS[reason]}${named}`;
}

/** The day as one says it: `今天`, `昨天`, `2024年1月25日`. */
export function dayWords(at: number, now: number): string {
  const day = formatDate(at);
  if (day === formatDate(now)) return '今天';
  const midnight = new Date(now);
  // The middle of the day before, whatever the clock does that night.
  midnight.setHours(-12, 0, 0, 0);
  return day === formatDate(midnight.getTime()) ? '昨天' : day;
}
