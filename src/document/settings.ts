import { flag, nullOr, oneOf, soundIn, text, withDefaults } from '../report/index.ts';

/** What an office may decide about its documents; the same for paper, web page and Word. */
export interface DocumentSettings {
  readonly fonts: DocumentFonts;
  /** How `（一）主动公开` stands: before its text on the same line, or on its own. */
  readonly subheadings: 'runIn' | 'ownLine';
  /** `— 1 —` at the outer edge as GB/T 9704 has it, in the middle, or not at all. */
  readonly pageNumbers: 'outer' | 'centre' | 'none';
  /** The agency's name on a line of its own above the date. */
  readonly signature: boolean;
  /** The date at the end, where the report has one. */
  readonly date: boolean;
  /** Names of what is attached, one an entry, in order. */
  readonly attachments: readonly string[];
  /** The id of the section whose end shows the figures; null for none. */
  readonly figuresIn: string | null;
}

/** Names of typefaces as Word and WPS know them. */
export interface DocumentFonts {
  readonly title: string;
  readonly body: string;
  readonly level1: string;
  readonly level2: string;
  readonly table: string;
}

/** As GB/T 9704-2012 and the notice have it. */
export const DEFAULT_SETTINGS: DocumentSettings = {
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋',
    level1: '黑体',
    level2: '楷体',
    table: '宋体',
  },
  subheadings: 'runIn',
  pageNumbers: 'outer',
  signature: false,
  date: true,
  attachments: [],
  figuresIn: null,
};

/** Typefaces an office may choose from, the usual one first. */
export const FONT_CHOICES: Readonly<Record<keyof DocumentFonts, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', '华文中宋', '宋体'],
  body: ['仿宋', '仿宋_GB2312', '方正仿宋_GBK', '华文仿宋'],
  level1: ['黑体', '方正黑体_GBK', '华文黑体'],
  level2: ['楷体', '楷体_GB2312', '方正楷体_GBK', '华文楷体'],
  table: ['宋体', '仿宋', '仿宋_GB2312', '华文宋体'],
};

const MOST_ATTACHMENTS = 20;
const LONGEST_NAME = 200;

const { title, body, level1, level2, table } = FONT_CHOICES;

/** Whatever is not among the choices is as the standard has it. */
const shape = withDefaults<DocumentSettings>(
  {
    fonts: withDefaults<DocumentFonts>(
      {
        ...{ title: oneOf(title), body: oneOf(body), table: oneOf(table) },
        ...{ level1: oneOf(level1), level2: oneOf(level2) },
      },
      DEFAULT_SETTINGS.fonts,
    ),
    subheadings: oneOf(['runIn', 'ownLine']),
    pageNumbers: oneOf(['outer', 'centre', 'none']),
    ...{ signature: flag, date: flag, figuresIn: nullOr(text) },
    attachments: (value) => toAttachments(soundIn(text)(value, '')),
  },
  DEFAULT_SETTINGS,
);

/** Settings as they were stored. */
export function toSettings(stored: unknown): DocumentSettings {
  return shape(stored, '');
}

/** Names of attachments, one a line or an entry, without blanks around them and empty ones. */
export function toAttachments(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trim().slice(0, LONGEST_NAME))
    .filter((line) => line !== '')
    .slice(0, MOST_ATTACHMENTS);
}
