/**
 * report: one filled-in report. What was typed (Draft), what can be read from it (values, totals,
 * balances, the report file) and the ports it is kept behind. It knows the language of forms, but no
 * edition, no screen, no database, no clock.
 */
export {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  DEFAULT_AGENCY_KIND,
  DEFAULT_AGENCY_LEVEL,
  toAgencyKind,
  toAgencyLevel,
  type Agency,
} from './agency.ts';
export {
  balanceOf,
  balancesOf,
  type Balance,
  type BalanceSide,
  gapBetween,
  isZero,
  sameQuantity,
} from './balance.ts';
export {
  ANNOTATIONS,
  emptyDraft,
  typedAt,
  withRemarks,
  type Annotations,
  type Draft,
  type Entries,
  type Waiver,
} from './draft.ts';
export {
  KEPT_DELETED_DAYS,
  type CheckSummary,
  type DraftSave,
  type DraftPresence,
  type DraftStore,
  type DraftSummary,
  type LastSave,
  type NewDraftSave,
  type SalvagedDraft,
  type SaveResult,
  type SettingsStore,
  type StoredDraft,
} from './draft-store.ts';
export {
  amendStep,
  canRedo,
  canUndo,
  EMPTY_HISTORY,
  historySave,
  patchOf,
  recordStep,
  redoMove,
  sharedEnds,
  stepOf,
  turnsOf,
  undoMove,
  type AnnotationChanges,
  type History,
  type HistoryRange,
  type HistorySave,
  type Move,
  type Step,
  type Turns,
} from './history.ts';
export {
  applyEdit,
  fitsDraft,
  inverseOf,
  takenBack,
  toEdit,
  type Change,
  type Edit,
} from './edit.ts';
export {
  entriesOf,
  entryIdsOf,
  isTyped,
  PARTICULAR_NAMES,
  entryNameOf,
  type FormEntry,
} from './entries.ts';
export type { Finding, Fix, NamedQuantity, Severity, TextRange } from './finding.ts';
export { fingerprintOf } from './fingerprint.ts';
export { harmlessReading, type HarmlessReading } from './harmless-reading.ts';
export { withoutDirectionMarks, withoutHidden } from './hidden-characters.ts';
export {
  agencyOf,
  dateOf,
  defaultPreamble,
  impliedTexts,
  listedAs,
  PARTICULARS,
  preambleOf,
  titleOf,
  titleParts,
  yearOf,
} from './particulars.ts';
export { OMITTED_ASPECT, printedFields, type PrintedField } from './printed-fields.ts';
export type { ProofOutcome, ProofRow, ProofSheet, WaivedWarning } from './proof.ts';
export { trimEntry } from './plain-entry.ts';
export { toPlainJson } from './plain-json.ts';
export {
  CLASS_NAMES,
  classOf,
  countOpen,
  NOTHING_OPEN,
  openCounts,
  openWords,
  type FindingClass,
  type OpenCounts,
} from './open-counts.ts';
export { originWords, parseOrigin, toOrigin, type Origin } from './origin.ts';
export { stepIdOf, progressOf, type ReportProgress } from './progress.ts';
export {
  REMARK_NAMES,
  REMARK_STATES,
  impliedState,
  isPlainNote,
  spokenRemark,
  textOfRemark,
  toRemark,
  type Remark,
  type RemarkEntry,
  type RemarkState,
} from './remark.ts';
export { remarkPlace, shownEntry } from './remark-place.ts';
export { readRemarkTail, remarkTail } from './remark-tail.ts';
export { draftShape } from './draft-shape.ts';
export {
  checkShape,
  draftRecordShape,
  rangeShape,
  sealShape,
  stepShape,
  summaryShape,
} from './record-shapes.ts';
export {
  count,
  fields,
  fieldsOf,
  flag,
  given,
  jsonOf,
  listOf,
  mapOf,
  nullOr,
  oneOf,
  parse,
  readOr,
  something,
  soundIn,
  text,
  time,
  withDefaults,
  type Fields,
} from './shape.ts';
export { isSameDraft } from './same-draft.ts';
export { isLocked, type Seal, type SealMarks } from './seal.ts';
export const loadSealMarks = () => import('./seal-marks.ts');
export { identifyingText, identityOf, publishedJson, stateOf, toJsonText } from './identity.ts';
export { recentChanges, type RecentChange } from './recent-changes.ts';
export { unreadableSentence, type Reading } from './reading.ts';
export {
  DATA_ELEMENT_ID,
  DATA_NAMESPACE,
  FIRST_SCHEMA_VERSION,
  nodeAt,
  REPORT_FILE_KIND,
  SCHEMA_VERSION,
  statedTotalsThatDiffer,
  toDraft,
  toPlainReportFile,
  toReportFile,
  unreadableEntries,
  type ReportFile,
  type ReportNode,
} from './report-file.ts';
export { allValuesOf, numbersBefore, type LastYear } from './last-year.ts';
export { toNextYear } from './next-year.ts';
export { toEdition, type LeftBehind } from './to-edition.ts';
export const loadReportSchema = () => import('./report-schema.ts');
export { toPrintedDate } from './typed-date.ts';
export { parseYear } from './typed-number.ts';
export {
  addQuantities,
  orderOfSums,
  readCell,
  sumOfCells,
  updateValues,
  valuesOf,
  type CellValue,
  type TableValues,
} from './values.ts';
export { addAmounts, compareAmounts, timesAmount } from './amount.ts';
export { valueKinds, type Quantity } from './value-kinds.ts';
export { findInTexts, replaceHits, type FoundIn, type Hit } from './find-text.ts';
export {
  isDeliberate,
  isLasting,
  type Version,
  type VersionList,
  type VersionReason,
  type VersionStore,
} from './version-store.ts';
export { versionShape } from './version-shape.ts';
export { countCharacters, MAX_TEXT, segmenter } from './text-length.ts';
export { STORAGE_SENTENCES, StorageError, type StorageTrouble } from './storage-error.ts';
export type { EditLock, EditLocks } from './edit-lock.ts';
