import { fields, oneOf, readOr, text, time } from './shape.ts';

/** Where a draft came from that was not begun empty: from a file, a backup, another draft, the example. */
export interface Origin {
  readonly kind: (typeof KINDS)[number];
  /** Of the file, or of the draft (agency and year; `lastYear`: its year). Text from outside. */
  readonly name: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}

const KINDS = ['file', 'backup', 'copy', 'lastYear', 'example'] as const;

/** So many characters of a name are kept. */
const LONGEST_NAME = 120;

/** A name from outside as it may be kept and shown: in one line, without what is not seen, not too long. */
export function toOrigin(kind: Origin['kind'], name: string, at: number): Origin {
  const visible = name.replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim();
  return { kind, name: Array.from(visible).slice(0, LONGEST_NAME).join(''), at };
}

const kept = fields({ kind: oneOf(KINDS), name: text, at: time });

/** An origin as it was kept; null where that is none. */
export function parseOrigin(value: unknown): Origin | null {
  const origin = readOr(kept, value, null);
  return origin === null ? null : toOrigin(origin.kind, origin.name, origin.at);
}

/** As the list says it: `导入自“甲局2023年….docx”`; of a longer name the middle is left out. */
export function originWords({ kind, name }: Origin, longest = LONGEST_NAME): string {
  const short = shortened(name, longest);
  switch (kind) {
    case 'file':
      return `导入自“${short}”`;
    case 'backup':
      return `恢复自备份“${short}”`;
    case 'copy':
      return `由“${short}”复制`;
    case 'lastYear':
      return `据 ${short} 年年报新建`;
    case 'example':
      return '示例';
  }
}

/** What tells two files apart stands at the ends of their names more often than in the middle. */
function shortened(name: string, longest: number): string {
  const characters = Array.from(name);
  if (characters.length <= longest) return name;
  const half = Math.floor((longest - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}
