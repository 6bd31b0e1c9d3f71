/**
 * form: the language official forms are written in (sections, tables, heads, identities) and what
 * follows from it alone: cell ids, spoken names, the printed layout. It knows no edition, no year,
 * no table by name, nothing that was typed.
 */
export type {
  ClaimDemand,
  Condition,
  PairDemand,
  RuleWords,
  ScaleDemand,
  TellingDemand,
  TextDemands,
  ConditionTerm,
  WordingDemand,
} from './condition.ts';
export type { MonthDay } from './month-day.ts';
export type {
  Block,
  Column,
  Criteria,
  FigureDefinition,
  Figures,
  Format,
  Identity,
  NarrativeSection,
  ReviewFormat,
  Row,
  Section,
  SectionHelp,
  Table,
  ValueKind,
  TableSection,
  TextField,
} from './format.ts';
export { COMMON_MARKS, LIST_MARKS, NO_FACT } from './fact.ts';
export type {
  Aside,
  CommonMark,
  Fact,
  ListMark,
  NumberWords,
  Sense,
  SentenceList,
  SentencePart,
  SentenceTemplate,
  Slot,
  SlotSum,
  Topic,
  Word,
  WordGroup,
  Wording,
} from './fact.ts';
export { formatForYear } from './edition.ts';
export {
  cellId,
  cellsOf,
  columnsOfRow,
  sumsOf,
  typedBehind,
  typedCellsOf,
  type Cell,
} from './cells.ts';
export {
  layoutOf,
  type HeadCell,
  type LayoutCell,
  type LayoutRow,
  type TableLayout,
  type ValueCell,
} from './layout.ts';
export {
  figureSectionsOf,
  headingOfField,
  routeOf,
  sectionOfEntry,
  tablesOf,
  textFieldsOf,
} from './sections.ts';
export { isUnder, type Succession } from './succession.ts';
export { groupedBy } from './grouped-by.ts';
export { oncePer } from './once-per.ts';
export { cellsBefore, sameCells } from './same-cells.ts';
export { leavesOf } from './tree.ts';
