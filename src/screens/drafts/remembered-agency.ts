import {
  fields,
  given,
  soundIn,
  text,
  toAgencyKind,
  toAgencyLevel,
  type Agency,
  type SettingsStore,
} from '../../report/index.ts';

const KEY = 'agencies';

const agencies = soundIn(fields({ name: text }, { kind: given, level: given }));

/** Agencies reported for so far, the last one first. */
export async function rememberedAgencies(settings: SettingsStore): Promise<readonly Agency[]> {
  return agencies(await settings.get(KEY), '').map(({ name, kind, level }) => ({
    name,
    kind: toAgencyKind(String(kind)),
    level: toAgencyLevel(String(level)),
  }));
}

export async function rememberAgency(settings: SettingsStore, agency: Agency): Promise<void> {
  const { name, kind, level } = agency;
  const others = (await rememberedAgencies(settings)).filter((one) => one.name !== name);
  await settings.set(KEY, [{ name, kind, level }, ...others].slice(0, 200));
}
