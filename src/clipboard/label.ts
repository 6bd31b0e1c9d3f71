import { withoutHidden } from '../report/index.ts';

/** A label as it is compared: its number (`1`, `一`, `(一)`; empty without one) and its words. */
export interface Label {
  readonly ordinal: string;
  readonly body: string;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const ORDINALS: readonly RegExp[] = [
  new RegExp(`^\\(${CHINESE}\\)(?=[、.,]?)`),
  /^\(\d{1,2}\)(?=[、.,]?)/,
  new RegExp(`^${CHINESE}(?=[、.,])`),
  /^\d{1,2}(?=[、.,]?[^\d、.,])/,
];

/** Takes a printed text apart: blanks, brackets, quotes and punctuation don't tell labels apart. */
export function toLabel(text: string): Label {
  const plain = withoutHidden(text.normalize('NFKC')).replace(/\s/g, '');
  const ordinal = ORDINALS.map((pattern) => pattern.exec(plain)?.[0]).find(Boolean) ?? '';
  return { ordinal, body: plain.slice(ordinal.length).replace(/[\p{P}\p{S}]/gu, '') };
}

/** Same words, and no two numbers that contradict each other. */
export function isSameLabel(a: Label, b: Label): boolean {
  if (a.body === '' || a.body !== b.body) return false;
  return a.ordinal === '' || b.ordinal === '' || a.ordinal === b.ordinal;
}

/** Whether one of the wordings of a head is meant. */
export function isOneOf(label: Label, names: readonly Label[]): boolean {
  return names.some((name) => isSameLabel(name, label));
}
