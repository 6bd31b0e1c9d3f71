import { ANNOTATIONS } from './draft.ts';
import { annotationsShape, draftShape } from './draft-shape.ts';
import type { Step, Turns } from './history.ts';
import { parseOrigin } from './origin.ts';
import {
  count,
  fields,
  fieldsOf,
  fitting,
  flag,
  listOf,
  nullOr,
  text,
  time,
  type Fields,
  type Shape,
} from './shape.ts';

// What the tables hold, one shape a record, checked where it is read: by the app and of a backup.

const marks = { digits: text, hash: text };
export const sealMarksShape = nullOr(fields(marks, {}));
export const sealShape = nullOr(fields({ ...marks, at: time, n: count, reopenedAt: nullOr(time) }));

export const draftRecordShape = fields(
  { id: text, revision: count, draft: draftShape, step: text, changedAt: time },
  { signed: sealShape },
);

export const checkShape = nullOr(
  fields(
    { error: count, warning: count, hint: count, changedAt: time, rules: count },
    { unconfirmed: count },
  ),
);

export const summaryShape = fields(
  {
    ...{ id: text, formatId: text, agencyName: text, year: text, step: text },
    ...{ total: count, missing: count, changedAt: time, deletedAt: nullOr(time) },
  },
  {
    ...{ deletedDays: count, signed: sealShape, check: checkShape, isDamaged: flag },
    origin: parseOrigin,
  },
);

/** Which steps a draft's record says belong to it. */
export const rangeShape = fitting(
  fields({ first: count, end: count, position: count }),
  ({ first, end, position }) => first <= end && position <= end - first,
);

const patch = fields({ at: text, start: count, before: nullOr(text), after: nullOr(text) });
const stepParts = fields(
  { patches: listOf(patch) },
  { formatId: fields({ before: text, after: text }) },
);

/** A step as it was saved, or as v0.5 saved it. */
export const stepShape: Shape<Step> = (value, at) => {
  const { patches, formatId, ...rest } = stepParts(value, at);
  const before = annotationsShape(sideOf(rest, 'before'), at);
  const after = annotationsShape(sideOf(rest, 'after'), at);
  const turns: Turns = Object.fromEntries(
    ANNOTATIONS.flatMap((key) => {
      const [one, other] = [before[key], after[key]];
      return one === undefined || other === undefined ? [] : [[key, { before: one, after: other }]];
    }),
  );
  return { patches, ...turns, ...(formatId === undefined ? {} : { formatId }) };
};

/** One side of the turns of a step; a side that is missing is damaged, a turn that is missing is none. */
function sideOf(step: Fields, side: 'before' | 'after'): Fields {
  const turns = [...ANNOTATIONS, 'notes'].filter((key) => step[key] !== undefined);
  return Object.fromEntries(turns.map((key) => [key, fieldsOf(step[key])[side] ?? null]));
}
