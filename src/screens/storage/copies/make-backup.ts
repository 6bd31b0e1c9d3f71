import type { Backup, BackupStore } from '../../../report/index.ts';

/** Works on for so long before it lets others in. */
const STRETCH_MS = 8;

/** Everything as the bytes of one file, made in small pieces: somebody may be typing. */
export async function makeBackup(
  backups: BackupStore,
  at: number,
): Promise<{ readonly backup: Backup; readonly bytes: Uint8Array }> {
  const [backup, { renderBackup }] = await Promise.all([
    backups.read(),
    import('../../../exporters/index.ts').then(({ loadBackupWriter }) => loadBackupWriter()),
  ]);
  return { backup, bytes: await renderBackup(backup, { at, pause: toPause() }) };
}

/** A timer would wait a second each time in a window that lies behind others. */
export function toPause(): () => Promise<void> {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return Promise.resolve();
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        since = performance.now();
        resolve();
      };
      port2.postMessage(null);
    });
  };
}
