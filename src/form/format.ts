import type { Demands } from './condition.ts';
import type { Fact, Wording } from './fact.ts';
import type { MonthDay } from './month-day.ts';
import type { Succession } from './succession.ts';

/**
 * What a typed cell holds: a whole number of cases; one that may be below 0 (a change against the
 * year before); an exact decimal amount; an amount typed with its unit, where the form names none.
 */
export type ValueKind = 'count' | 'signedCount' | 'amount' | 'openAmount';

/**
 * One edition of the official form, as plain data: `JSON.parse(JSON.stringify(format))` equals it.
 * Templates may hold `{agency}`, `{year}` and (in the preamble) `{title}`.
 */
export interface Format {
  /** The edition's name in files and addresses, e.g. `2021`. */
  readonly id: string;
  readonly name: string;
  /** The document that prescribes the edition, as it is cited. */
  readonly basis: string;
  readonly firstYear: number;
  /** The last reported year the edition is meant for; null while it is in force. */
  readonly lastYear: number | null;
  readonly title: string;
  readonly preamble: string;
  /** The day of the following year by which a report is to be published. */
  readonly deadline: MonthDay;
  /** What the agency's kind and level are asked for, said beside them. */
  readonly agencyHints: { readonly kind: string; readonly level: string };
  readonly sections: readonly Section[];
  readonly figures: Figures;
  /** What of the edition before goes over; absent where there is none before it. */
  readonly succession?: Succession;
}

/** The charts a report of the edition may hold, none of them prescribed. */
export interface Figures {
  /** Ids of the sections at whose end they may stand. */
  readonly sections: readonly string[];
  /** In the order they are printed. */
  readonly drawn: readonly FigureDefinition[];
}

/** A chart of bars made from the tables. Ids are camelCase words. */
export interface FigureDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly FigureBar[];
  /** Beside each bar stands the same one of the year before. */
  readonly againstLastYear?: boolean;
}

interface FigureBar {
  readonly label: string;
  /** Ids of the cells, counts alone, that the bar sums. */
  readonly cells: readonly string[];
}

/** What a report of an edition is reviewed and explained by; loaded after the form itself. */
export interface Criteria {
  /** By the section's id. */
  readonly help: Readonly<Record<string, SectionHelp>>;
  /** The quantities sentences state about the tables. */
  readonly facts: readonly Fact[];
  /** How sentences state them. */
  readonly wording: Wording;
  /** What the edition demands beside its identities. */
  readonly demands: Demands;
}

/** An edition with all that a reviewer knows of it. */
export interface ReviewFormat extends Format, Criteria {}

export type Section = NarrativeSection | TableSection;

interface SectionCommon {
  readonly id: string;
  /** The step's name in the address, where it is shorter than the id. */
  readonly route?: string;
  /** `一` … `六`, as on the wizard's rail. */
  readonly numeral: string;
  /** The heading exactly as the form prints it. */
  readonly heading: string;
  /** Other wordings of the heading seen in published reports. */
  readonly headingAliases: readonly string[];
  readonly shortName: string;
}

/** What a clerk may look up beside a section; official statements only where they were seen. */
export interface SectionHelp {
  readonly mustSay: readonly string[];
  readonly sentBack: readonly string[];
  /** An example sentence of our own. */
  readonly example: string;
  readonly source: string;
}

export interface NarrativeSection extends SectionCommon {
  readonly kind: 'narrative';
  readonly fields: readonly TextField[];
  /** Characters the whole section should have, about; null where nothing is known. */
  readonly softLength: number | null;
}

export interface TextField {
  /** Path of the text in the report, e.g. `overview.proactive`. */
  readonly id: string;
  /** The printed sub-heading; null where the section's heading stands for the field. */
  readonly heading: string | null;
  readonly headingAliases: readonly string[];
  /** Two short lines on what belongs here. */
  readonly hint: string;
  readonly whenEmpty: 'error' | 'warning';
}

export interface TableSection extends SectionCommon {
  readonly kind: 'table';
  readonly table: Table;
  /**
   * What its sheet in a workbook is called behind the table's name, where that is not the short
   * name: workbooks in other hands are read by it, so it stays when the short name changes.
   */
  readonly sheetName?: string;
}

/** A statistical table: blocks printed one under the other, or side by side in one row of heads. */
export interface Table {
  readonly id: string;
  /** `表二` … as sentences call it. */
  readonly name: string;
  readonly arrangement: 'stacked' | 'sideBySide';
  readonly blocks: readonly Block[];
  /** Width of each printed column on paper, in millimetres (156 in all). */
  readonly widths: readonly number[];
  readonly identities: readonly Identity[];
  /** The row whose numbers a report hands on, and the row of next year's report that takes them. */
  readonly carry?: { readonly from: string; readonly to: string };
}

/** A grid of rows × columns with heads of its own. */
export interface Block {
  /** A line over the whole width above the block, e.g. `第二十条第（一）项`. */
  readonly band?: string;
  /** Heads that stand above all columns of the block, outermost first. */
  readonly above: readonly Head[];
  /** Text of the corner over the row heads. */
  readonly corner: string;
  /** False where the rows have no printed head (the block then stands under `above`). */
  readonly rowHeads: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

interface Head {
  readonly label: string;
  /** False where a cell's spoken name leaves this head out. */
  readonly spoken: boolean;
}

/** A row, or a group of rows under a common head. Ids are camelCase words. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly spoken?: boolean;
  readonly children?: readonly Row[];
  /** Ids of the rows or groups this row sums; absent on a typed row. */
  readonly sum?: readonly string[];
}

/** A column, or a group of columns under a common head. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly spoken?: boolean;
  readonly children?: readonly Column[];
  /** Printed columns it takes, 1 where absent; the last one of a block takes what is left, too. */
  readonly span?: number;
  readonly value?: ValueKind;
  /** `件` where absent; of an `openAmount` there is none. */
  readonly unit?: string;
  /** Ids of the columns or groups this column sums; absent on a typed column. */
  readonly sum?: readonly string[];
}

/** An equation between rows that the form demands of each column: Σ left = Σ right. */
export interface Identity {
  readonly id: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** The equation as a clerk would say it. */
  readonly statement: string;
  /** A sentence for a column with nothing on the left and something on the right. */
  readonly fromNothing?: string;
  readonly source: string;
}

interface Term {
  readonly row: string;
  /** The short name of the row in sentences, e.g. `新收`. */
  readonly name: string;
}
