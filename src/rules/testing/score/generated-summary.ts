import type { GeneratedSentence } from './generated-sentences.ts';

interface Share {
  readonly name: string;
  /** Sentences that failed, of so many. */
  readonly failed: number;
  readonly all: number;
  readonly example: string;
}

type Test = (one: GeneratedSentence) => boolean;

/** How many sentences passed a test, base by base, those that fail most often first. */
export function failuresByBase(
  sentences: readonly GeneratedSentence[],
  isFailure: Test,
): readonly Share[] {
  return sharesBy(sentences, isFailure, ({ base }) => [base]);
}

/** The same by added word; where one narrows the number, the harmless ones beside it are not to blame. */
export function failuresByAddition(
  sentences: readonly GeneratedSentence[],
  isFailure: Test,
): readonly Share[] {
  return sharesBy(sentences, isFailure, (one) =>
    toBlame(one).map(({ kind, word }) => `${kind} ${word}`),
  );
}

/** The same by kind, apart for rare words and for sentences of one number and of several. */
export function failuresByKind(
  sentences: readonly GeneratedSentence[],
  isFailure: Test,
): readonly Share[] {
  return sharesBy(sentences, isFailure, (one) => {
    const numbers = one.text.match(/\d+(?=件|万元)/g)?.length ?? 0;
    const size = numbers > 1 ? 'among several numbers' : 'beside one number';
    return toBlame(one).map(({ kind, isRare }) => `${isRare ? 'rare ' : ''}${kind}, ${size}`);
  });
}

function toBlame({ additions }: GeneratedSentence): GeneratedSentence['additions'] {
  const narrowing = additions.filter(({ narrows }) => narrows);
  return narrowing.length > 0 ? narrowing : additions;
}

function sharesBy(
  sentences: readonly GeneratedSentence[],
  isFailure: Test,
  namesOf: (one: GeneratedSentence) => readonly string[],
): readonly Share[] {
  const groups = new Map<string, GeneratedSentence[]>();
  for (const one of sentences) {
    for (const name of namesOf(one)) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups]
    .map(([name, group]) => {
      const failed = group.filter(isFailure);
      return { name, failed: failed.length, all: group.length, example: shown(failed[0]) };
    })
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => b.failed - a.failed);
}

function shown(one: GeneratedSentence | undefined): string {
  return one === undefined ? '' : [one.text, ...one.found].join('\n    ');
}
