import {
  toAgencyKind,
  toAgencyLevel,
  type Agency,
  type SettingsStore,
} from '../../report/index.ts';

const KEY = 'agencies';

/** Agencies reported for so far, the last one first. */
export async function rememberedAgencies(settings: SettingsStore): Promise<readonly Agency[]> {
  const stored = await settings.get(KEY);
  return Array.isArray(stored) ? stored.flatMap(toAgency) : [];
}

export async function rememberAgency(settings: SettingsStore, agency: Agency): Promise<void> {
  const { name, kind, level } = agency;
  const others = (await rememberedAgencies(settings)).filter((one) => one.name !== name);
  await settings.set(KEY, [{ name, kind, level }, ...others].slice(0, 200));
}

function toAgency(stored: unknown): Agency[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { name, kind, level } = stored as Partial<Record<keyof Agency, unknown>>;
  if (typeof name !== 'string') return [];
  return [{ name, kind: toAgencyKind(String(kind)), level: toAgencyLevel(String(level)) }];
}
