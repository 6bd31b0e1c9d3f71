/** What a paste or a copy needs, in one file of the build that comes with the first focus in a table. */
export {
  copyCells,
  copyWholeTable,
  editOf,
  FIRST_CHOICE,
  isPlain,
  nothingSentence,
  readClipboard,
  readForSelection,
  toPastePlan,
  writtenCells,
  type ClipboardSource,
  type PastePlan,
  type PasteReading,
} from '../../clipboard/index.ts';
export { PastePreview } from './PastePreview.tsx';
