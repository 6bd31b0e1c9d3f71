import type { Fix, Finding, TextRange } from '../../report/index.ts';
import type { Statement } from '../../wording/index.ts';
import type { Comparison } from '../comparison.ts';
import { excerptAround, excerptFrom } from '../excerpt.ts';
import type { CheckContext } from '../context.ts';
import { repairsOf, type Repairs } from '../repair/repairs.ts';
import type { Rule } from '../rule.ts';
import { meantByWords, shownQuantity } from '../words.ts';
import { claimsFound } from './claims.ts';
import { holdsFor, meaningsOf, type Meaning } from './meanings.ts';
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
  const differing = context.statements
    .map((statement, index) => ({ statement, index, meanings: meaningsOf(context, statement) }))
    .filter(({ statement, meanings }) => holdsFor(statement, meanings) === false);
  if (differing.length === 0) return [];
  const repairs = repairsOf(context);
  const told = claimsFound(context);
  return differing
    .filter(({ statement }) => !told.some((claim) => isInside(statement, claim)))
    .map(({ statement, index, meanings }) =>
      toFinding(context, statement, { meanings, fixes: tableFixes(statement, repairs, index) }),
    );
}

/** What a claim in words already says is not said again for the number it carries. */
function isInside(statement: Statement, claim: { readonly at: string; readonly range: TextRange }) {
  return (
    statement.wording === 'all' &&
    claim.at === statement.field &&
    statement.start < claim.range.end &&
    claim.range.start < statement.end
  );
}

function toFinding(
  context: CheckContext,
  statement: Statement,
  { meanings, fixes }: { readonly meanings: readonly Meaning[]; readonly fixes: readonly Fix[] },
): Finding {
  const { field, start, end, value, ambiguous, approximate } = statement;
  const entry = context.texts.find((text) => text.at === field);
  const [first] = meanings;
  const text = entry?.text ?? '';
  const range = { start, end };
  const all = inOrder([...fixes, ...textFixes(context, statement, meanings)]);
  return {
    kind: 'statement',
    rule: textAgainstTables.id,
    severity: ambiguous ? 'hint' : 'warning',
    at: field,
    section: entry?.section ?? '',
    also: first?.fact.cells.length === 1 ? (first.fact.cells[0] ?? '') : (first?.fact.id ?? ''),
    range,
    excerpt: statement.wording === 'all' ? excerptFrom(text, start) : excerptAround(text, range),
    wording: statement.wording,
    stated: value,
    approximate,
    ambiguous,
    table: meanings.map((one) => ({ name: one.fact.name, value: one.value })),
    tableName: first?.tableName ?? '',
    unit: first?.fact.unit ?? '',
    ...(all.length > 0 ? { fixes: all } : {}),
  };
}

function inOrder(fixes: readonly Fix[]): readonly Fix[] {
  return [...fixes].sort((a, b) => b.rank - a.rank);
}

/** Corrections of the tables that make the statement true; none where a reader was not sure. */
function tableFixes(statement: Statement, repairs: Repairs, index: number): readonly Fix[] {
  return statement.ambiguous ? [] : repairs.ofStatement(index);
}

function toComparison(context: CheckContext, statement: Statement): readonly Comparison[] {
  const meanings = meaningsOf(context, statement);
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
      holds: holdsFor(statement, meanings),
    },
  ];
}
