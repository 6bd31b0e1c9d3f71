import type { Fix, Finding } from '../../report/index.ts';
import type { Statement } from '../../wording/index.ts';
import { excerptAround } from '../excerpt.ts';
import type { CheckContext } from '../context.ts';
import { repairsOf, type Repairs } from '../repair/repairs.ts';
import type { Comparison, Rule } from '../rule.ts';
import { meantByWords, shownQuantity } from '../words.ts';
import { toldIn } from './differing.ts';
import { holdsFor, meaningsOf } from './meanings.ts';
import { textFixes } from './text-fixes.ts';

export const textAgainstTables: Rule = {
  id: 'text-differs',
  chapter: 'textAndTables',
  severity: 'warning',
  title: '文字中的数与表格',
  explanation:
    '文字里写的件数要与表格一致。口径确有不同的（例如只说其中一类），写明理由即可；读法不能确定的，只作提示。',
  source: { text: '已发布年报中文字与表格不符的情形；某市年报编制通知', mark: 'seen' },
  check: differences,
  compare: (context) => context.statements.flatMap((statement) => toComparison(context, statement)),
};

function differences(context: CheckContext): readonly Finding[] {
  const { differences: told } = toldIn(context);
  if (told.length === 0) return [];
  const repairs = repairsOf(context);
  return told.map(({ statement, index, meanings, finding }) => {
    const fixes = tableFixes(statement, repairs, index);
    const all = inOrder([...fixes, ...textFixes(context, statement, meanings)]);
    return all.length > 0 ? { ...finding, fixes: all } : finding;
  });
}

function inOrder(fixes: readonly Fix[]): readonly Fix[] {
  return [...fixes].sort((a, b) => b.rank - a.rank);
}

/** Corrections of the tables that make the statement true; none where a reader was not sure. */
function tableFixes(statement: Statement, repairs: Repairs, index: number): readonly Fix[] {
  return statement.ambiguous ? [] : repairs.ofStatement(index);
}

/** Both sides; none of what differs and is told elsewhere. */
function toComparison(context: CheckContext, statement: Statement): readonly Comparison[] {
  const meanings = meaningsOf(context, statement);
  const holds = holdsFor(statement, meanings);
  const isTold = toldIn(context).differences.some((one) => one.statement === statement);
  if (holds === false && !isTold) return [];
  const entry = context.texts.find((text) => text.at === statement.field);
  if (meanings.length === 0 || entry === undefined) return [];
  const holding = meanings.find((one) => holdsFor(statement, [one]) === true) ?? meanings[0];
  const words = excerptAround(entry.text, statement);
  const taken = meantByWords(words, statement.value, holding?.fact.unit ?? '');
  return [
    {
      place: entry.name,
      left: `“${words}”${taken === '' ? '' : `，${taken}`}`,
      right: `${holding?.fact.name ?? ''} ${shownQuantity(holding?.value ?? null)}`,
      holds,
    },
  ];
}
