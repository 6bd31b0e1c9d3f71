import { emptyDraft, type Annotations, type Draft } from './draft.ts';
import { fromNotes, REMARK_STATES } from './remark.ts';
import { fields, fitting, listOf, mapOf, nullOr, oneOf, text, where, type Shape } from './shape.ts';

const seenValue = where(
  (value) => value === null || typeof value === 'string' || typeof value === 'number',
);
const waiver = fields({ rule: text, at: text, reason: text, values: listOf(seenValue) });
const note = fields({ at: text, text });
const said = fields({ by: text, on: nullOr(text), text });
const remark = fields({
  ...{ at: text, quote: nullOr(text), value: nullOr(text), state: oneOf(REMARK_STATES) },
  entries: fitting(listOf(said), ({ length }) => length > 0),
});
const kept = fields(
  {},
  {
    ...{ waivers: listOf(waiver), notes: listOf(note), remarks: listOf(remark) },
    unconfirmed: listOf(text),
  },
);

/**
 * The annotations a record has. Up to v0.5 notes were kept in the place of remarks and of
 * unconfirmed entries.
 */
export const annotationsShape: Shape<Partial<Annotations>> = (value, at) => {
  const { waivers, notes, remarks, unconfirmed } = kept(value, at);
  return {
    ...(waivers === undefined ? {} : { waivers }),
    ...(notes === undefined ? {} : fromNotes(notes)),
    ...(remarks === undefined ? {} : { remarks }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
};

const typed = fields({ formatId: text, entries: mapOf(text) });

/** A draft as a record of it, or of a version, holds it. */
export const draftShape: Shape<Draft> = (value, at) => {
  const known = typed(value, at);
  const { formatId, entries } = known;
  const others = Object.fromEntries(Object.entries(known).filter(([key]) => key !== 'notes'));
  return { ...emptyDraft(formatId), ...others, formatId, entries, ...annotationsShape(value, at) };
};
