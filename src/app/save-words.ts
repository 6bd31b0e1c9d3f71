import type { SaveState } from './open-draft/autosave.ts';

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

/** What a failed save means and what to do, as a clerk is told. */
export function failureSentence(state: SaveState): string | null {
  if (state.kind !== 'failed') return null;
  switch (state.reason) {
    case 'conflict':
      return '这份年报已在另一个窗口改动，本窗口的内容没有写入，以免覆盖。请先导出 JSON 留存本窗口的内容，再重新打开。';
    case 'missing':
      return '这份年报已在另一个窗口删除，本窗口的内容没有写入。需要的话请导出 JSON 留存。';
    case 'storage':
      return '本机的存储写不进去，内容仍在屏幕上，正在重试。请先导出 JSON 备份，不要关闭本页。';
  }
}

function clock(time: number): string {
  const at = new Date(time);
  return `${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`;
}
