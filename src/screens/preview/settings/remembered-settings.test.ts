import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../document/index.ts';
import type { SettingsStore } from '../../../report/index.ts';
import { rememberedSettings, rememberSettings } from './remembered-settings.ts';

function storeOf(stored?: unknown): SettingsStore {
  const entries = new Map<string, unknown>(stored === undefined ? [] : [['documents', stored]]);
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    set: (key, value) => {
      entries.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

it('keeps the settings of each agency apart', async () => {
  const store = storeOf();
  await rememberSettings(store, '甲局', { ...DEFAULT_SETTINGS, signature: true });
  await rememberSettings(store, '乙局', { ...DEFAULT_SETTINGS, pageNumbers: 'none' });
  await rememberSettings(store, '甲局', { ...DEFAULT_SETTINGS, subheadings: 'ownLine' });
  expect(await rememberedSettings(store, '甲局')).toEqual({
    ...DEFAULT_SETTINGS,
    subheadings: 'ownLine',
  });
  expect((await rememberedSettings(store, '乙局')).pageNumbers).toBe('none');
  expect(await rememberedSettings(store, '丙局')).toEqual(DEFAULT_SETTINGS);
});

it('reads over what is no list of settings', async () => {
  for (const stored of ['x', [null, 3, { agency: 1 }, { agency: '甲局', settings: 'x' }]]) {
    expect(await rememberedSettings(storeOf(stored), '甲局')).toEqual(DEFAULT_SETTINGS);
  }
});
