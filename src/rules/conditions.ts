import {
  typedBehind,
  type Condition,
  type ConditionTerm,
  type ReviewFormat,
  type ScaleDemand,
  type TellingDemand,
} from '../form/index.ts';
import {
  stepIdOf,
  toEdit,
  type Agency,
  type Finding,
  type Fix,
  addAmounts,
  compareAmounts,
  isZero,
  timesAmount,
  type NamedQuantity,
  type Quantity,
  type Severity,
} from '../report/index.ts';
import { exactFactValue, factOf, factValue, type CheckContext } from './context.ts';
import type { Comparison, Rule } from './rule.ts';
import { shownQuantity } from './words.ts';

/** The comparisons an edition makes beside its identities. */
export function conditionRules(format: ReviewFormat): readonly Rule[] {
  const { conditions, telling, scales } = format.demands;
  return [...conditions.map(conditionRule), ...telling.map(tellingRule), ...scales.map(scaleRule)];
}

function conditionRule(condition: Condition): Rule {
  const { id, title, explanation, source, severity } = condition;
  return {
    id,
    chapter: 'numbers',
    severity,
    title,
    explanation,
    source,
    check: (context) => checkCondition(context, condition),
    compare: (context) => compareCondition(context, condition),
  };
}

function checkCondition(context: CheckContext, condition: Condition): readonly Finding[] {
  const severity = severityFor(context.agency, condition);
  if (severity === null || verdictOf(context, condition) !== false) return [];
  const graver = context.format.demands.conditions.find((one) => one.id === condition.unless);
  if (graver !== undefined && verdictOf(context, graver) === false) return [];
  const at = placeOfTerms(context, [...condition.left, ...condition.right]);
  return [
    {
      kind: 'condition',
      sentence: condition.sentence,
      rule: condition.id,
      severity,
      at,
      section: stepIdOf(context.format, at),
      relation: condition.relation,
      left: condition.left.map((term) => quantityOf(context, term)),
      right: condition.right.map((term) => quantityOf(context, term)),
    },
  ];
}

/** Null where it is not asked of this agency. */
function severityFor(agency: Agency, { agencies, severity }: Condition): Severity | null {
  if (agencies === undefined) return severity;
  const meant = agencies.find(
    ({ kinds, levels }) =>
      (kinds?.includes(agency.kind) ?? true) && (levels?.includes(agency.level) ?? true),
  );
  return meant?.severity ?? null;
}

/** Null where a number can't be read or nothing is told. */
function verdictOf(context: CheckContext, condition: Condition): boolean | null {
  const onlyIf = sumOf(context, condition.onlyIf ?? [{ number: 1 }]);
  const left = sumOf(context, condition.left);
  const right = sumOf(context, condition.right);
  if (onlyIf === null || compareAmounts(onlyIf, '0') <= 0 || left === null || right === null)
    return null;
  const order = compareAmounts(left, right);
  return condition.relation === 'atMost' ? order <= 0 : order === 0;
}

/** As an exact decimal string; null where a term is not known. */
function sumOf(context: CheckContext, terms: readonly ConditionTerm[]): string | null {
  const products: string[] = [];
  for (const term of terms) {
    const value = termValue(context, term);
    if (value === null) return null;
    const times = 'number' in term ? 1 : (term.times ?? 1);
    products.push(timesAmount(String(value), String(times)));
  }
  return addAmounts(products);
}

function termValue(context: CheckContext, term: ConditionTerm): Quantity | null {
  if ('number' in term) return term.number;
  if ('told' in term) return toldValue(context, term.told);
  const fact = factOf(context.format, term.fact);
  return fact === null ? null : exactFactValue(context, fact);
}

/** The largest number the texts tell of something; null where they are silent. */
function toldValue(context: CheckContext, told: string): number | null {
  const values = context.statements
    .filter((statement) => statement.fact === told && !statement.ambiguous)
    .map((statement) => statement.value);
  return values.reduce<number | null>((most, one) => Math.max(most ?? one, one), null);
}

function quantityOf(context: CheckContext, term: ConditionTerm): NamedQuantity {
  if ('number' in term) return { name: '', value: term.number };
  return { name: term.name, value: termValue(context, term) };
}

/** The first cell behind these terms that is not 0: there the clerk has to look. */
function placeOfTerms(context: CheckContext, terms: readonly ConditionTerm[]): string {
  const cells = terms.flatMap((term) =>
    'fact' in term
      ? typedBehind(context.cells, factOf(context.format, term.fact)?.cells ?? [])
      : [],
  );
  const filled = cells.find((id) => {
    const value = context.valueOf(id);
    return value?.state === 'number' && !isZero(value.value);
  });
  return filled ?? cells[0] ?? '';
}

function compareCondition(context: CheckContext, condition: Condition): readonly Comparison[] {
  if (severityFor(context.agency, condition) === null) return [];
  const words = (terms: readonly ConditionTerm[]) =>
    terms
      .map((term) => quantityOf(context, term))
      .map(({ name, value }) => `${name} ${shownQuantity(value)}`.trim())
      .join(' + ');
  return [
    {
      place: condition.title,
      left: words(condition.left),
      right: words(condition.right),
      holds: verdictOf(context, condition),
    },
  ];
}

function tellingRule(demand: TellingDemand): Rule {
  const { id, title, explanation, source } = demand;
  const check = (context: CheckContext): readonly Finding[] => {
    const fact = factOf(context.format, demand.fact);
    const value = fact === null ? null : factValue(context, fact);
    const told = demand.told.some((one) => (toldValue(context, one) ?? 0) > 0);
    if (value === null || value === 0 || told) return [];
    const at = placeOfTerms(context, [{ fact: demand.fact, name: '' }]);
    return [
      {
        kind: 'condition',
        sentence: demand.sentence,
        rule: id,
        severity: 'hint',
        at,
        section: stepIdOf(context.format, at),
        relation: 'atMost',
        left: [{ name: fact?.name ?? '', value }],
        right: [{ name: demand.toldName, value: null }],
      },
    ];
  };
  return { id, chapter: 'numbers', severity: 'hint', title, explanation, source, check };
}

function scaleRule(demand: ScaleDemand): Rule {
  const { id, title, explanation, source } = demand;
  const check = (context: CheckContext): readonly Finding[] => {
    const value = context.valueOf(demand.fact);
    const from = demand.from[context.agency.level];
    if (value?.state !== 'number' || from === undefined) return [];
    const typed = String(value.value);
    const places = typed.includes('.') ? typed.length - typed.indexOf('.') - 1 : 0;
    if (compareAmounts(typed, String(from)) < 0 || places > demand.places) return [];
    const meant = timesAmount(typed, String(1 / demand.ratio)).replace(/\.?0+$/, '');
    return [
      {
        kind: 'condition',
        sentence: demand.sentence,
        rule: id,
        severity: 'hint',
        at: demand.fact,
        section: stepIdOf(context.format, demand.fact),
        relation: 'equals',
        left: [{ name: demand.unit, value: value.value }],
        right: [{ name: demand.unit, value: meant }],
        fixes: [toUnitFix(context, demand, { typed, meant })],
      },
    ];
  };
  return { id, chapter: 'numbers', severity: 'hint', title, explanation, source, check };
}

function toUnitFix(
  { draft }: CheckContext,
  demand: ScaleDemand,
  { typed, meant }: { readonly typed: string; readonly meant: string },
): Fix {
  return {
    label: `改表格：${typed} → ${meant}`,
    why: `按${demand.smallerUnit}折合为${demand.unit}`,
    side: 'table',
    edit: toEdit(draft.entries, { [demand.fact]: meant }),
    rank: 100,
  };
}
