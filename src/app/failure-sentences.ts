import type { SaveFailure } from '../session/index.ts';

const KEEP_OPEN = '内容仍在屏幕上，正在重试。请先导出备份，不要关闭本页。';

/** What a failed save means and what to do, as a clerk is told. */
export const FAILURE_SENTENCES: Readonly<Record<SaveFailure, string>> = {
  conflict: '这份年报已在另一个窗口改动（或用备份替换），本窗口的内容没有写入，以免覆盖。',
  missing: '这份年报已在另一个窗口删除，内容只留在本窗口的屏幕上。可以恢复它，或另存为一份。',
  purged: '这份年报已不在本机，内容只留在本窗口的屏幕上。请另存为一份。',
  overtaken: `上一次保存没有完成，${KEEP_OPEN}`,
  late: `保存比平时慢，还没有写入，${KEEP_OPEN}`,
  full: `磁盘或浏览器的空间不足，写不进去。${KEEP_OPEN}腾出空间后自动保存。`,
  denied: `浏览器不允许本页保存数据（可能是无痕窗口或单位的设置）。${KEEP_OPEN}`,
  newer:
    '程序已更新，本窗口还是旧版本，不能再写入。屏幕上的内容已另外留存，请刷新本页继续；也可以先导出备份。',
  blocked: `另一个窗口还开着旧版本的程序，请关闭那个窗口。${KEEP_OPEN}`,
  damaged: `这份年报在本机的记录已损坏，写不进去。${KEEP_OPEN}`,
  broken: `本机的存储写不进去，${KEEP_OPEN}`,
};
