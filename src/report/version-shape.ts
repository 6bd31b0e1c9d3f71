import { draftShape } from './draft-shape.ts';
import { sealMarksShape } from './record-shapes.ts';
import { count, fields, oneOf, text, time } from './shape.ts';
import { VERSION_REASONS } from './version-store.ts';

/** A version as its table holds it. */
export const versionShape = fields({
  ...{ draftId: text, n: count, at: time, reason: oneOf(VERSION_REASONS), name: text },
  ...{ draft: draftShape, marks: sealMarksShape },
});
