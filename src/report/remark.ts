/** A remark on an entry with the answers to it, never published. */
export interface Remark {
  readonly at: string;
  /** The words of a text it is about; null for a cell or a whole text. */
  readonly quote: string | null;
  /** What the entry held when the remark was written; null where that is not known. */
  readonly value: string | null;
  readonly state: RemarkState;
  /** The remark itself first, at least one. */
  readonly entries: readonly RemarkEntry[];
}

export const REMARK_STATES = ['open', 'answered', 'settled'] as const;

export type RemarkState = (typeof REMARK_STATES)[number];

export interface RemarkEntry {
  /** Who wrote it; empty where nobody said. */
  readonly by: string;
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly on: string | null;
  readonly text: string;
}

/** An open remark of one entry, by nobody in particular. */
export function toRemark(at: string, text: string, value: string | null = null): Remark {
  const entries = [{ by: '', on: null, text }];
  return { at, quote: null, value, state: 'open', entries };
}

/** What the states are called. */
export const REMARK_NAMES: Readonly<Record<RemarkState, string>> = {
  open: '未处理',
  answered: '已回复',
  settled: '已解决',
};

/** The state a thread has by itself: with an answer it is answered. */
export function impliedState(entries: readonly RemarkEntry[], isSettled: boolean): RemarkState {
  if (isSettled) return 'settled';
  return entries.length > 1 ? 'answered' : 'open';
}

/** All that was said in a remark, as one text. */
export function textOfRemark({ entries }: Remark): string {
  return entries.map(({ text }) => text).join('；');
}

/** The same with who said what when, where that is known: `李局 2026-01-05：请核对`. */
export function spokenRemark({ entries }: Remark): string {
  return entries
    .map(({ by, on, text }, index) => {
      const who = [by, on ?? ''].filter((one) => one !== '').join(' ');
      if (who !== '') return `${who}：${text}`;
      return index === 0 ? text : `回复：${text}`;
    })
    .join('\n');
}

/** Whether it is one note by nobody in particular, as this app itself writes it. */
export function isPlainNote({ entries }: Remark): boolean {
  return entries.length === 1 && entries[0]?.by === '';
}

/** What drafts and files up to v0.5 had in the place of remarks. */
export interface Note {
  readonly at: string;
  readonly text: string;
}

/** What such a note began with where it stood for an entry still to be confirmed. */
const UNCONFIRMED = '待确认';

/** The words the app itself wrote into such notes; anybody else's are kept as a remark, too. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  '待确认：沿用上一年度的文字',
  '待确认：取自上一年度的结转下年度',
]);

/** Notes as remarks of one entry, and those that began with 待确认 as unconfirmed entries. */
export function fromNotes(notes: readonly Note[]): {
  readonly remarks: readonly Remark[];
  readonly unconfirmed: readonly string[];
} {
  const unconfirmed = notes.filter(({ text }) => text.startsWith(UNCONFIRMED));
  return {
    remarks: notes
      .filter(({ text }) => !OWN_WORDS.has(text))
      .map(({ at, text }) => toRemark(at, text)),
    unconfirmed: [...new Set(unconfirmed.map(({ at }) => at))],
  };
}
