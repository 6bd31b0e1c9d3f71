import type { SaveState } from '../session/index.ts';

/** The state of saving in words. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `已保存 ${clock(state.at)}`;
    case 'saving':
      return '正在保存';
    case 'failed':
      return '未能保存';
  }
}

function clock(time: number): string {
  const at = new Date(time);
  return `${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`;
}
