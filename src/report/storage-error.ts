/**
 * What is wrong with the storage: `denied` by the browser, `full`, opened by a `newer` version of
 * the app, `blocked` by a window of an older one, one record `damaged`, or `broken` in another way.
 */
export type StorageTrouble = 'denied' | 'full' | 'newer' | 'blocked' | 'damaged' | 'broken';

/** What each trouble means for who wants to read a draft, and what to do. */
export const STORAGE_SENTENCES: Readonly<Record<StorageTrouble, string>> = {
  denied:
    '浏览器不允许本页使用存储，可能是无痕窗口或单位的设置。请换用普通窗口，或请管理员允许本网址保存网站数据（Cookie）；不要清除数据。',
  full: '磁盘或浏览器的空间不足，请腾出空间。本页会自动重试。',
  newer:
    '本机的年报已由更新的程序保存，这个旧版本不能打开，以免损坏。数据没有变动。请刷新本页，或改用新版本打开。',
  blocked: '另一个窗口还开着旧版本的程序，数据要等它关闭才能升级。请关闭其他窗口，本页会自动继续。',
  damaged: '这份年报在本机的记录已损坏，其他年报不受影响。可以另存原始数据，交维护人员查看。',
  broken: '本机的存储此刻读不出来，正在自动重试。请关闭其他窗口，不要清除浏览器数据。',
};

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}
