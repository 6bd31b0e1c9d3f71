import type { StorageHealth } from '../../health/index.ts';
import type { MatterAction } from './matters.ts';

/** What the buttons of the page do; each ends with a fresh look, and with words. */
export function createMatterActions(
  health: StorageHealth,
  say: (words: string) => void,
): (action: MatterAction) => void {
  const { copies } = health;
  const run = async (action: MatterAction): Promise<string | null> => {
    switch (action) {
      case 'persist':
        return (await health.askToPersist())
          ? '浏览器已批准长期保存。'
          : '浏览器没有批准。请经常备份；把本页加入收藏夹、常用一段时间后，可以再请一次。';
      case 'choose': {
        const folder = await copies.choose();
        return folder === null ? null : `以后有改动时自动备份到文件夹“${folder.name}”。`;
      }
      case 'allow': {
        const answer = await (await copies.folder())?.ask();
        return answer === 'granted' ? '自动备份已恢复。' : '没有得到允许，自动备份仍然停着。';
      }
      case 'leave':
        await copies.leave();
        return '自动备份已停用，已存的文件不动。';
    }
  };
  return (action) => {
    run(action)
      .then(async (message) => {
        if (message !== null) say(message);
        await health.refresh();
      })
      .catch(() => {
        say('没有办成：浏览器或本机的存储没有允许。');
      });
  };
}
