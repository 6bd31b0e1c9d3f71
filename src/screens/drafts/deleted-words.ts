import { KEPT_DELETED_DAYS, type DraftSummary } from '../../report/index.ts';
import { toSpokenTime } from './relative-time.ts';

/** When a draft was deleted, and how long it can be brought back at the least. */
export function deletedWords(
  { deletedAt, deletedDays = 0 }: Pick<DraftSummary, 'deletedAt' | 'deletedDays'>,
  now: number,
): string {
  const when = deletedAt === null ? '' : `${toSpokenTime(deletedAt, now)} 删除，`;
  const left = KEPT_DELETED_DAYS - deletedDays;
  return `${when}${left > 0 ? `至少再保留 ${String(left)} 天` : '已满 30 天，将要清除'}`;
}
