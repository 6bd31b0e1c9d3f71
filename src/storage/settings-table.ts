import type { SettingsStore } from '../report/index.ts';
import type { Database } from './database.ts';

export function createSettingsStore(database: Database): SettingsStore {
  return {
    get: async (key) => {
      await database.ready();
      return (await database.settings.get(key))?.value;
    },
    set: async (key, value) => {
      await database.ready();
      await database.settings.put({ key, value });
    },
  };
}
