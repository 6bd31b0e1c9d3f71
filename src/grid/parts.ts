/** What a paste, a copy or a fill needs, in one file of the build that comes with the first focus in a table. */
export { adoptReadings, fillDownSelected, fillSelected } from './fill-work.ts';
export {
  carryOut,
  copyCellsOf,
  copyWholeTableOf,
  pasteInto,
  warmUp,
} from './clipboard/paste-work.ts';
export { PastePreview } from './clipboard/PastePreview.tsx';
