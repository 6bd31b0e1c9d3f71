import {
  tablesOf,
  type Aside,
  type NarrativeSection,
  type ReviewFormat,
} from '../../../form/index.ts';
import {
  readStatements,
  unwrittenSentences,
  writeSentences,
  type FactValues,
  type Statement,
  type WrittenSentence,
} from '../../../wording/index.ts';

/** What can be written for one text, and what stands in the way of the rest. */
export interface OfferedSentences {
  readonly field: string;
  readonly sentences: readonly OfferedSentence[];
  /** Names of tables with cells that hold no number. */
  readonly tables: readonly string[];
  /** Numbers its sentences need that stand in no table. */
  readonly asides: readonly Aside[];
}

export interface OfferedSentence extends WrittenSentence {
  /** The text that states all of this by now, or states some of it otherwise; null where none does. */
  readonly said: { readonly at: string; readonly alike: boolean } | null;
}

interface Sources {
  readonly format: ReviewFormat;
  readonly section: NarrativeSection;
  readonly values: FactValues;
  /** The report's texts as they are, by field. */
  readonly texts: Readonly<Record<string, string>>;
  readonly year: number;
  readonly agencyWord: string;
}

/** The texts of a section for which the edition has sentences, in the form's order. */
export function offeredSentences(sources: Sources): readonly OfferedSentences[] {
  const { format, section, values, texts, year } = sources;
  const statements = readStatements(format, texts, { year });
  const written = writeSentences(format, values, sources).map((one) => ({
    ...one,
    said: saidIn(one, statements, values),
  }));
  const unwritten = unwrittenSentences(format, values);
  return section.fields
    .map(({ id }): OfferedSentences => {
      const unknown = new Set(
        unwritten.filter(({ field }) => field === id).flatMap(({ facts }) => facts),
      );
      const cells = format.facts.filter((fact) => unknown.has(fact.id)).flatMap((one) => one.cells);
      return {
        field: id,
        sentences: written.filter(({ field }) => field === id),
        tables: tablesOf(format)
          .filter((table) => cells.some((cell) => cell.startsWith(`${table.id}.`)))
          .map((table) => table.name),
        asides: asidesFor(format, id),
      };
    })
    .filter(({ sentences, tables, asides }) => [sentences, tables, asides].some(isNotEmpty));
}

/** By what is read: the same thing may be said in other words, and in another text. */
function saidIn(
  { facts }: WrittenSentence,
  statements: readonly Statement[],
  values: FactValues,
): OfferedSentence['said'] {
  const about = statements.filter(({ fact, ambiguous }) => !ambiguous && facts.includes(fact));
  const other = about.find(({ fact, value }) => value !== values(fact));
  if (other !== undefined) return { at: other.field, alike: false };
  const [first] = about;
  const isWhole = facts.every((id) => about.some(({ fact }) => fact === id));
  return first !== undefined && isWhole ? { at: first.field, alike: true } : null;
}

/** The numbers of no table that a text's sentences speak of, known or not. */
function asidesFor(format: ReviewFormat, field: string): readonly Aside[] {
  const all = unwrittenSentences(format, () => null).filter((one) => one.field === field);
  const facts = new Set(all.flatMap((one) => one.facts));
  return format.wording.asides.filter(({ id }) => facts.has(id));
}

function isNotEmpty(list: readonly unknown[]): boolean {
  return list.length > 0;
}
