import { toSettings, type DocumentSettings } from '../../../document/index.ts';
import { fields, given, soundIn, text, type SettingsStore } from '../../../report/index.ts';

const KEY = 'documents';
const MOST_AGENCIES = 200;

/** How an agency has its documents set; the standard where it never said. */
export async function rememberedSettings(
  store: SettingsStore,
  agency: string,
): Promise<DocumentSettings> {
  const found = (await all(store)).find((one) => one.agency === agency);
  return toSettings(found?.settings);
}

export async function rememberSettings(
  store: SettingsStore,
  agency: string,
  settings: DocumentSettings,
): Promise<void> {
  const others = (await all(store)).filter((one) => one.agency !== agency);
  await store.set(KEY, [{ agency, settings }, ...others].slice(0, MOST_AGENCIES));
}

const remembered = soundIn(fields({ agency: text }, { settings: given }));

async function all(store: SettingsStore) {
  return remembered(await store.get(KEY), '');
}
