import { toEdit, type Fix } from '../../report/index.ts';
import type { Statement } from '../../wording/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { excerptAround } from '../excerpt.ts';
import { FIX_RANKS } from '../repair/ranks.ts';
import type { Meaning } from './meanings.ts';
import { rewriting } from './rewriting.ts';

/**
 * The text as the tables have it: exactly the number is replaced. Where nothing happened, or a word
 * says that nothing did, the whole sentence gives way to the one written from the tables, or nothing
 * is offered: `收到申请0件，均已答复` is no sentence.
 */
export function textFixes(
  context: CheckContext,
  statement: Statement,
  [first]: readonly Meaning[],
): readonly Fix[] {
  const { wording, field, start, end } = statement;
  const entry = context.texts.find((text) => text.at === field);
  if (entry === undefined || first === undefined || first.value === null) return [];
  if (wording === 'zero' || first.value === 0) return rewritten(context, statement, entry);
  if (wording !== 'number') return [];
  const before = entry.text.slice(start, end);
  const number = String(first.value);
  const text = entry.text.slice(0, start) + number + entry.text.slice(end);
  const edit = toEdit(context.draft.entries, { [field]: text });
  const last = context.beside.recent.find((one) => one.at === field && one.before === text);
  if (last !== undefined) {
    const label = `${entry.name} ${last.isFresh ? '刚' : '上次'}由 ${number} 改为 ${before}：改回`;
    const why = `改后与${first.tableName}一致`;
    return [{ label, why, side: 'text', edit, rank: FIX_RANKS.changedLast }];
  }
  const where = `${entry.name}“${excerptAround(entry.text, statement)}”`;
  return [
    {
      label: `改文字：${before} → ${number}`,
      why: `${where}，改后与${first.tableName}一致`,
      side: 'text',
      edit,
      rank: FIX_RANKS.text,
    },
  ];
}

function rewritten(context: CheckContext, statement: Statement, entry: TextEntry): readonly Fix[] {
  const found = rewriting(context, statement, entry);
  if (found === null) return [];
  const { start, end, words } = found;
  const text = entry.text.slice(0, start) + words + entry.text.slice(end);
  return [
    {
      label: `改文字：${words}`,
      why: `${entry.name}，整句按表格改写`,
      side: 'text',
      edit: toEdit(context.draft.entries, { [entry.at]: text }),
      rank: FIX_RANKS.text,
    },
  ];
}
