import type { HeadCell, ValueCell } from '../form/index.ts';
import type { PageSettings } from './page.ts';
import type { DocumentFonts } from './settings.ts';

/** A report as it is printed: plain data that Word, PDF and HTML are all made from. */
export interface ReportDocument {
  readonly language: 'zh-CN';
  /** The whole title as one text. */
  readonly title: string;
  readonly agency: string;
  /** Null where the year is blank or can't be read. */
  readonly year: number | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** True while anything is open: each page says 草稿. */
  readonly draftMark: boolean;
  /** 8 hex digits that tell this state of the report from any other; null where nobody asked. */
  readonly state: string | null;
  readonly page: PageSettings;
  readonly fonts: DocumentFonts;
  readonly blocks: readonly DocumentBlock[];
}

/** A block where it stands: in a section, or `null` before the first and behind the last of them. */
export type DocumentBlock = BlockContent & { readonly section: string | null };

export type BlockContent =
  | TitleBlock
  | TextBlock
  | SectionHeadingBlock
  | SubheadingBlock
  | RunInBlock
  | TableBlock
  | WritingLinesBlock
  | FigureBlock
  | AttachmentBlock
  | DateBlock;

/** Parts after each of which a line may best be broken; joined they are the title. */
interface TitleBlock {
  readonly kind: 'title';
  readonly parts: readonly string[];
}

/**
 * A paragraph with its first line indented; `signature` is the agency's name above the date,
 * `contact` a note below it.
 */
interface TextBlock {
  readonly kind: 'paragraph' | 'signature' | 'contact';
  /** The entry it is a paragraph of. */
  readonly at: string;
  readonly text: string;
}

/** `一、总体情况` */
interface SectionHeadingBlock {
  readonly kind: 'heading';
  readonly level: 1;
  /** The section's id, unique in the document. */
  readonly id: string;
  readonly text: string;
}

/** `（一）主动公开` on a line of its own. */
interface SubheadingBlock {
  readonly kind: 'heading';
  readonly level: 2;
  /** The entry whose text follows. */
  readonly at: string;
  readonly text: string;
}

/** `（一）主动公开。2023年…`: a sub-heading and its first paragraph on one line. */
interface RunInBlock {
  readonly kind: 'runIn';
  readonly at: string;
  /** With its full stop. */
  readonly heading: string;
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** The table's id, unique in the document. */
  readonly id: string;
  /** The heading it stands under, which names it. */
  readonly labelledBy: string;
  readonly label: string;
  readonly columnWidthsMm: readonly number[];
  /** Rows that repeat where the table goes on to another page. */
  readonly headRows: readonly TableRow[];
  readonly bodyRows: readonly TableRow[];
  /** Heading and table stand on one page; false where it is in several parts or groups of rows. */
  readonly keepWhole: boolean;
  /** The same rows as they come on paper: more than one part only where no page holds them all. */
  readonly parts: readonly TablePart[];
  /** `dense`: rows as low as their text, so that a long table fits on a page. */
  readonly spacing: 'open' | 'dense';
}

/**
 * What stands on one page of a table that no page holds, with its heads and with the labels of groups
 * that go on from the part before. Each part after the first starts a page.
 */
export interface TablePart {
  /** Counted from 1. From the second on, the keys of all heads end in `-2`, `-3` … */
  readonly number: number;
  readonly headRows: readonly TableRow[];
  /** Rows of the body; a page may end between two groups, never within one. */
  readonly groups: readonly (readonly TableRow[])[];
  /** Estimated, and rather too high than too low. */
  readonly heightMm: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export type TableCell = TableHeadCell | TableValueCell;

export interface TableHeadCell extends HeadCell {
  readonly align: 'start' | 'center';
}

export interface TableValueCell extends Omit<ValueCell, 'cell'> {
  /** The entry it prints. */
  readonly at: string;
  /** What is printed; of a final report the number, and nothing where there is none. */
  readonly text: string;
  /** True in a draft where the entry can't be read: it is printed as it was typed. */
  readonly isUnreadable: boolean;
  readonly align: 'center';
  /** The largest size at which it fits its column in one piece. */
  readonly sizePt: number;
}

/** A chart of horizontal bars, at the end of its section. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** Unique among the figures of the document. */
  readonly id: string;
  /** `图1 办理结果分布（单位：件）`: the line below it. */
  readonly caption: string;
  /** All it shows, in words: `图1：办理结果分布。予以公开 11 件，…。` */
  readonly alt: string;
  /** What solid and outlined bars stand for (`2023年`); null where all bars are of one year. */
  readonly years: { readonly current: string; readonly previous: string } | null;
  readonly bars: readonly FigureBar[];
}

export interface FigureBar {
  readonly label: string;
  /** Null where the tables say nothing or can't be read. */
  readonly value: number | null;
  /** The year before; absent where `years` is null. */
  readonly previous?: number | null;
}

/** `附件：1. …`: one name of what is attached, before signature and date (GB/T 9704-2012, 7.3.4). */
interface AttachmentBlock {
  readonly kind: 'attachment';
  readonly text: string;
  readonly isFirst: boolean;
  /** Where its first line starts, and the others below the name's first character. */
  readonly startCharacters: number;
  readonly hangCharacters: number;
}

interface DateBlock {
  readonly kind: 'date';
  readonly at: string;
  readonly iso: string;
  /** `2024年1月25日` */
  readonly text: string;
}

/** Empty lines to write on by hand. */
interface WritingLinesBlock {
  readonly kind: 'writingLines';
  readonly count: number;
}
