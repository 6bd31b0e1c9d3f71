import { loadWordWriter } from '../../src/exporters/index.ts';

// Here and now, because nothing more can be loaded once the script runs.
export const { renderWord } = await loadWordWriter();
