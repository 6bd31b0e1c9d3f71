import { tablesOf, typedCellsOf, type ReviewFormat } from '../../../form/index.ts';
import { typedAt, type Draft, type Entries } from '../../../report/index.ts';
import type { FactValues } from '../../../wording/index.ts';
import { factOf, factValue, toContext, type TextReader } from '../../context.ts';
import { soundDraft } from '../drafts.ts';
import { balancedReport } from '../generated-reports.ts';
import type { Random } from '../random.ts';

export const YEAR = 2023;

/** A department's report whose tables balance, and whose texts say nothing of them. */
export function generatedReport(format: ReviewFormat, random: Random): Draft {
  const balanced = balancedReport(format, random);
  const cells = typedIds(format).map((id) => [id, typedAt(balanced, id)]);
  const rules = ['issued', 'repealed', 'inForce'].map((event) => [
    `disclosure.governmentRules.${event}`,
    String(random.chance(0.3) ? random.below(9) : 0),
  ]);
  return soundDraft(format, {
    'agency.name': '某市教育局',
    'agency.kind': 'department',
    year: String(YEAR),
    ...(Object.fromEntries([...cells, ...rules]) as Entries),
    'disclosure.fees.amount': random.chance(0.5) ? String(random.below(90_000) / 100) : '0',
  });
}

/** A part of a report, balanced in itself: no number exceeds the report's. */
export function partOf(format: ReviewFormat, whole: Draft, random: Random): Draft {
  const full = (id: string) => Number(typedAt(whole, id));
  const part = new Map(
    typedIds(format).map((id) => {
      const value = full(id);
      return [id, Number.isInteger(value) ? random.below(value + 1) : value / 2];
    }),
  );
  for (const id of typedIds(format)) {
    const column = /^requests\.received\.(\w+)$/.exec(id)?.[1];
    if (column === undefined) continue;
    const carriedIn = `requests.carriedIn.${column}`;
    const results = [...part].filter(
      ([one]) =>
        one.startsWith('requests.') &&
        one.endsWith(`.${column}`) &&
        one !== id &&
        one !== carriedIn,
    );
    const total = results.reduce((sum, [, value]) => sum + value, 0);
    const least = Math.max(0, total - full(carriedIn));
    const received = least + random.below(Math.min(full(id), total) - least + 1);
    part.set(id, received);
    part.set(carriedIn, total - received);
  }
  const entries = Object.fromEntries([...part].map(([id, value]) => [id, String(value)]));
  return { ...whole, entries: { ...whole.entries, ...entries } };
}

function typedIds(format: ReviewFormat): readonly string[] {
  return tablesOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }) => id);
}

const blind: TextReader = { statements: () => [], percentages: () => [], lists: () => [] };

/** The facts of a report; what no table holds is not known. */
export function factValuesOf(format: ReviewFormat, draft: Draft): FactValues {
  const context = toContext(format, draft, blind);
  return (id) => {
    const fact = factOf(format, id);
    return fact === null ? null : factValue(context, fact);
  };
}

/** All numbers a report holds: a wrong one must be none of them. */
export function valuesIn(format: ReviewFormat, values: FactValues): ReadonlySet<number> {
  return new Set(format.facts.flatMap(({ id }) => values(id) ?? []));
}
