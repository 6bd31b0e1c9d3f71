import { useEffect, useState } from 'react';
import { DEFAULT_SETTINGS, type DocumentSettings } from '../../../document/index.ts';
import type { SettingsStore } from '../../../report/index.ts';
import { rememberedSettings, rememberSettings } from './remembered-settings.ts';

interface Loaded {
  readonly agency: string;
  readonly settings: DocumentSettings;
}

/** The settings of an agency's documents; what is saved holds at once, also where it can't be kept. */
export function useDocumentSettings(store: SettingsStore, agency: string) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let hasLeft = false;
    const take = (settings: DocumentSettings) => {
      if (!hasLeft) setLoaded({ agency, settings });
    };
    rememberedSettings(store, agency).then(take, () => {
      take(DEFAULT_SETTINGS);
    });
    return () => {
      hasLeft = true;
    };
  }, [store, agency]);
  const settings = loaded?.agency === agency ? loaded.settings : DEFAULT_SETTINGS;
  /** Settles once it is remembered. */
  const save = (next: DocumentSettings): Promise<void> => {
    setLoaded({ agency, settings: next });
    return rememberSettings(store, agency, next);
  };
  return { settings, save };
}
