import type { ReviewFormat } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import {
  isShareRight,
  readGrowth,
  type Growth,
  type Percentage,
  type Statement,
} from '../../wording/index.ts';
import { factOf, type CheckContext, type TextEntry } from '../context.ts';
import { excerptAround, surroundingsOf } from '../excerpt.ts';
import { toPassage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { asInTables } from './differing.ts';
import { holdsFor, meaningsOf } from './meanings.ts';

const READ = { text: '已发布年报中的同类差错', mark: 'seen' } as const;

const listSum: RuleInfo = {
  id: 'list-sum',
  chapter: 'textAndTables',
  severity: 'warning',
  title: '“其中”各项之和',
  explanation:
    '“其中”后面各项之和超过总数的，必有一处写错；不足总数而没有“等”字的，可能漏写，只作提示。',
  source: READ,
};

const shareDiffers: RuleInfo = {
  id: 'share-differs',
  chapter: 'textAndTables',
  severity: 'warning',
  title: '百分比',
  explanation:
    '文字里的占比、增减幅度要与同一段文字的件数算得的一致，相差不超过 1 个百分点的不提。',
  source: READ,
};

const statedTwice: RuleInfo = {
  id: 'stated-twice',
  chapter: 'textAndTables',
  severity: 'warning',
  title: '同一数前后不一',
  explanation: '同一个数在文字里写了两次，两次不同。表格中有这个数的，由文字与表格的核对指出。',
  source: READ,
};

/** Lists, shares and repeated numbers: what a text says of itself. */
export const withinTexts: readonly Rule[] = [
  {
    ...listSum,
    check: (context) => context.texts.flatMap((entry) => listsThatDiffer(context, entry)),
  },
  {
    ...shareDiffers,
    check: (context) =>
      context.texts.flatMap((entry) => [
        ...context.sharesOf(entry).flatMap((share) => shareThatDiffers(context, entry, share)),
        ...readGrowth(entry.text).flatMap((growth) => growthThatDiffers(entry, growth)),
      ]),
  },
  { ...statedTwice, check: repeatedOtherwise },
];

function listsThatDiffer(context: CheckContext, entry: TextEntry): readonly Finding[] {
  return context.listsOf(entry).flatMap((list): Finding[] => {
    const total = list.total.value;
    const parts = list.parts.map(({ value }) => value);
    const { start, end } = list;
    const sum = parts.reduce((all, part) => all + part, 0);
    if (list.open || parts.length < 2 || sum === total) return [];
    const meant = list.parts.map((part) => asInTables(context, entry.at, part));
    const isPartTold =
      meant.reduce((all, part) => all + part, 0) === asInTables(context, entry.at, list.total);
    if (isPartTold) return [];
    const relation = sum > total ? '超过' : '不足';
    return [
      toPassage(listSum, entry, {
        found: [],
        numbers: [total, sum],
        range: { start, end },
        severity: sum > total ? 'warning' : 'hint',
        says: `“其中”各项 ${parts.join(' + ')} = ${String(sum)}，${relation}总数 ${String(total)}。`,
      }),
    ];
  });
}

function shareThatDiffers(
  context: CheckContext,
  entry: TextEntry,
  share: Percentage,
): readonly Finding[] {
  const [nearest, ...others] = share.wholes;
  if (nearest === undefined || nearest.value === 0 || isShareRight(share)) return [];
  // Right as soon as its numbers are: told at the one that is wrong.
  const asMeant = (figure: Percentage['part']) => {
    return { ...figure, value: asInTables(context, entry.at, figure) };
  };
  const meant = { part: asMeant(share.part), wholes: share.wholes.map(asMeant) };
  if (isShareRight({ ...share, ...meant })) return [];
  const words = excerptAround(entry.text, share);
  const actual = ((share.part.value / nearest.value) * 100).toFixed(2);
  return [
    toPassage(shareDiffers, entry, {
      found: [surroundingsOf(entry.text, share)],
      numbers: [share.value, share.part.value, nearest.value],
      range: { start: share.start, end: share.end },
      // With several numbers before it, which one is the whole is a guess.
      severity: others.length > 0 ? 'hint' : 'warning',
      says: `写有“${words}”，按 ${String(share.part.value)} ÷ ${String(nearest.value)} 应为 ${actual}%。`,
    }),
  ];
}

function growthThatDiffers(entry: TextEntry, growth: Growth): readonly Finding[] {
  const { value, actual, now, then, start, end } = growth;
  if (Math.abs(actual - value) <= 1) return [];
  const words = excerptAround(entry.text, growth);
  const way = actual < 0 ? '下降' : '增长';
  return [
    toPassage(shareDiffers, entry, {
      found: [words],
      numbers: [value, now, then],
      range: { start, end },
      severity: 'hint',
      says: `写有“${words}”，由 ${String(then)} 到 ${String(now)} 应为${way} ${Math.abs(actual).toFixed(2)}%。`,
    }),
  ];
}

/** A number told twice with two values; where a table has it, the comparison with the table tells. */
function repeatedOtherwise(context: CheckContext): readonly Finding[] {
  const told = toldFacts(context.format);
  const sure = context.statements.filter(
    (one) => isSure(one) && (told.has(one.fact) || factOf(context.format, one.fact) !== null),
  );
  const earlierOf = otherwiseBefore(sure);
  return sure.flatMap((later): Finding[] => {
    const earlier = earlierOf.get(later);
    const entry = context.texts.find(({ at }) => at === later.field);
    if (earlier === undefined || entry === undefined) return [];
    if ([earlier, later].some((one) => holdsFor(one, meaningsOf(context, one)) !== null)) return [];
    const before = context.texts.find(({ at }) => at === earlier.field);
    const [here, there] = [
      excerptAround(entry.text, later),
      excerptAround(before?.text ?? '', earlier),
    ];
    return [
      toPassage(statedTwice, entry, {
        found: [surroundingsOf(entry.text, later)],
        numbers: [later.value, earlier.value],
        range: { start: later.start, end: later.end },
        says: `写有“${here}”，与“${before?.name ?? ''}”的“${there}”不一致。`,
      }),
    ];
  });
}

/** Each statement with the first before it that gives its fact another value, where there is one. */
function otherwiseBefore(statements: readonly Statement[]): ReadonlyMap<Statement, Statement> {
  const firsts = new Map<string, { readonly first: Statement; other: Statement | undefined }>();
  const earlier = new Map<Statement, Statement>();
  for (const one of statements) {
    const known = firsts.get(one.fact);
    if (known === undefined) {
      firsts.set(one.fact, { first: one, other: undefined });
      continue;
    }
    const isAsFirst = known.first.value === one.value;
    const before = isAsFirst ? known.other : known.first;
    if (before !== undefined) earlier.set(one, before);
    if (!isAsFirst) known.other ??= one;
  }
  return earlier;
}

function isSure({ ambiguous, approximate, alternatives }: Statement): boolean {
  return !ambiguous && !approximate && alternatives.length === 0;
}

/** Quantities of no table that the edition's demands speak of. */
function toldFacts({ demands }: ReviewFormat): ReadonlySet<string> {
  const terms = demands.conditions.flatMap(({ left, right }) => [...left, ...right]);
  return new Set([
    ...demands.telling.flatMap((one) => one.told),
    ...terms.flatMap((term) => ('told' in term ? [term.told] : [])),
  ]);
}
