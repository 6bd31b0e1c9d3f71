import { toEdit, type Edit, type Fix } from '../../report/index.ts';
import type { CheckContext } from '../context.ts';
import { FIX_RANKS } from '../repair/ranks.ts';

/** Words of a text that give way to others. */
export interface Replacement {
  /** The text's id. */
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

interface Replacing {
  /** `2022年 → 2023年` */
  readonly change: string;
  readonly why: string;
  readonly own: readonly Replacement[];
  /** All of the report that are alike, its own among them, and what they are changed to. */
  readonly alike?: { readonly all: readonly Replacement[]; readonly to: string };
}

/** One click for the words a finding speaks of, and one for all that are alike in the report. */
export function toReplacingFix(context: CheckContext, { change, why, own, alike }: Replacing): Fix {
  const isMore = alike !== undefined && alike.all.length > own.length;
  return {
    label: `改文字：${change}`,
    why,
    side: 'text',
    edit: toReplacingEdit(context, own),
    rank: FIX_RANKS.text,
    ...(isMore
      ? {
          also: {
            label: `全部 ${String(alike.all.length)} 处改为${alike.to}`,
            edit: toReplacingEdit(context, alike.all),
          },
        }
      : {}),
  };
}

function toReplacingEdit(
  { texts, draft }: CheckContext,
  replacements: readonly Replacement[],
): Edit {
  const after = texts.flatMap(({ at, text }) => {
    const own = replacements.filter((one) => one.at === at);
    return own.length === 0 ? [] : [[at, replaced(text, own)] as const];
  });
  return toEdit(draft.entries, Object.fromEntries(after));
}

/** From the end on, so that places stay right; one that lies in another was changed with it. */
function replaced(text: string, replacements: readonly Replacement[]): string {
  let left = text;
  let from = text.length;
  for (const { start, end, words } of [...replacements].sort((a, b) => b.start - a.start)) {
    if (end > from) continue;
    left = left.slice(0, start) + words + left.slice(end);
    from = start;
  }
  return left;
}
