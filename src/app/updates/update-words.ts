import type { UpdateState } from '../../offline/index.ts';
import type { SaveState } from '../../session/index.ts';

/** What the user has said to a newer version; `unfinished`: something half written would be lost. */
export type Wish = 'none' | 'wanted' | 'unfinished';

const NEWS: Readonly<Record<Exclude<UpdateState, 'none'>, string>> = {
  offered: '有新版本，不影响现在填写；更新时本页会重新打开。',
  elsewhere: '其他窗口已更新为新版本。本窗口仍可继续填写，方便时请更新。',
  incomplete: '程序的一部分没有取到，可能是网络断开，或程序刚刚更新过。重新打开本页后再试。',
};

/** What the line says, or null where there is nothing to say. */
export function updateWords(
  state: UpdateState,
  saving: SaveState['kind'],
  wish: Wish,
): string | null {
  if (state === 'none') return null;
  if (wish === 'wanted') {
    return saving === 'saving' ? '正在保存，保存后即更新。' : '正在更新。';
  }
  if (saving === 'failed') return `${NEWS[state]}内容还没有保存，保存后才能更新。`;
  if (wish === 'unfinished') return '有一段备注、理由或对话框还没有完成，请先保存或取消，再更新。';
  return NEWS[state];
}

/** Something is being written that no draft holds yet: entries have names, other fields none. */
export function hasHalfWritten(document: Document): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  const areas = [...document.querySelectorAll('textarea')];
  return areas.some(({ name, value }) => name === '' && value.trim() !== '');
}
