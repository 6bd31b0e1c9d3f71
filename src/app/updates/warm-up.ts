import { loadVersionKeeper } from '../../session/index.ts';
import { loadDialogs } from '../../ui/index.ts';

/**
 * Loads the parts that lead out of the app before they are needed, where nothing keeps them on this
 * machine: they must be there when the server is not, or has changed.
 */
export function warmUp(): void {
  const parts: readonly Promise<unknown>[] = [
    loadDialogs(),
    import('../../exporters/index.ts').then((room) =>
      Promise.all([room.loadWordWriter(), room.loadExcelWriter(), room.loadRichText()]),
    ),
    import('../../importers/index.ts').then((room) => room.loadReaders()),
    import('../../screens/preview/index.ts'),
    import('../../screens/check/index.ts'),
    loadVersionKeeper(),
  ];
  for (const part of parts) part.catch(() => undefined);
}
