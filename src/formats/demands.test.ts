import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  tablesOf,
  textFieldsOf,
  type ConditionTerm,
  type ReviewFormat,
} from '../form/index.ts';
import { everyEdition } from './testing/every-edition.ts';

const KEBAB_CASE = /^[a-z]+(-[a-z]+)*$/;
const KINDS = ['government', 'department', 'other'];
const LEVELS = ['national', 'province', 'city', 'county', 'township'];

function known(format: ReviewFormat): ReadonlySet<string> {
  const cells = tablesOf(format).flatMap(cellsOf);
  return new Set([...cells, ...format.facts].map(({ id }) => id));
}

const factsOf = (terms: readonly ConditionTerm[]) =>
  terms.flatMap((term) => ('fact' in term ? [term.fact] : []));

describe.each(everyEdition.map((format) => ({ id: format.id, format })))(
  'the demands of $id',
  ({ format }: { format: ReviewFormat }) => {
    const { conditions, telling, scales, wordings, claims, pairs, texts } = format.demands;
    const all = [...conditions, ...telling, ...scales, ...wordings, ...claims, ...pairs];

    it('have unique ids, words for a clerk and a source', () => {
      const ids = all.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, title, explanation, source } of all) {
        expect(id).toMatch(KEBAB_CASE);
        expect([title, explanation, source.text].filter((words) => words === '')).toEqual([]);
      }
    });

    it('name facts and fields that exist', () => {
      const facts = [
        ...conditions.flatMap(({ left, right, onlyIf = [] }) =>
          factsOf([...left, ...right, ...onlyIf]),
        ),
        ...[...telling, ...scales].map(({ fact }) => fact),
        ...claims.flatMap((demand) => demand.claims.flatMap((claim) => claim.facts)),
      ];
      const there = known(format);
      expect(facts.filter((fact) => !there.has(fact))).toEqual([]);
      const fields = textFieldsOf(format).map(({ id }) => id);
      const named = [
        ...wordings.map(({ field }) => field),
        ...[...pairs.map(({ field }) => field), ...texts.outlook],
        ...texts.tokens.map(({ field }) => field),
      ];
      expect(named.filter((field) => !fields.includes(field))).toEqual([]);
    });

    it('sum facts of cells that exist', () => {
      const cells = new Set(
        tablesOf(format)
          .flatMap(cellsOf)
          .map(({ id }) => id),
      );
      expect(format.facts.flatMap((fact) => fact.cells).filter((id) => !cells.has(id))).toEqual([]);
    });

    it('speak of conditions, kinds and levels that exist', () => {
      const ids = conditions.map(({ id }) => id);
      for (const { unless, agencies = [] } of conditions) {
        if (unless !== undefined) expect(ids).toContain(unless);
        for (const { kinds = [], levels = [] } of agencies) {
          expect(KINDS).toEqual(expect.arrayContaining([...kinds]));
          expect(LEVELS).toEqual(expect.arrayContaining([...levels]));
        }
      }
      expect(KINDS).toEqual(expect.arrayContaining(wordings.flatMap(({ kinds }) => kinds)));
      for (const { from } of scales) {
        expect(LEVELS).toEqual(expect.arrayContaining(Object.keys(from)));
      }
    });

    it('have sentences with sides only', () => {
      for (const { sentence } of [...conditions, ...telling, ...scales]) {
        expect(sentence.replace(/\{(left|right)\}/g, '')).not.toMatch(/[{}]/);
      }
    });

    it('have patterns that compile', () => {
      const patterns = [
        ...texts.instructions,
        ...texts.wrongBases.map(({ pattern }) => pattern),
        ...pairs.flatMap(({ where, asks }) => [where, asks]),
        texts.reportName,
        ...texts.tokens.map(({ pattern }) => pattern),
        ...wordings.flatMap(({ words }) => words.map(({ pattern }) => pattern)),
        ...claims.flatMap((demand) =>
          demand.claims.flatMap(({ pattern, about, except }) => [pattern, about, except]),
        ),
      ];
      for (const pattern of patterns) expect(new RegExp(pattern, 'g').test('')).toBe(false);
    });
  },
);
