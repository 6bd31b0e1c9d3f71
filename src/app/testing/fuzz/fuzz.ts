import { toRandom, type Random } from '../../../rules/testing/random.ts';
import { damaged, randomBytes } from './damage.ts';
import type { FuzzKind } from './fuzz-kind.ts';
import { isChinese } from './kinds.ts';

export interface FuzzResult {
  readonly files: number;
  readonly taken: number;
  readonly refused: number;
  /** How many different sentences, places and values left out. */
  readonly sentences: number;
  /** The longest a file took, in milliseconds. */
  readonly slowest: number;
  /** What went wrong, with the seed that makes the file again. */
  readonly troubles: readonly string[];
}

interface Options {
  readonly count: number;
  readonly seed: number;
  /** Milliseconds a file may take. */
  readonly limit: number;
}

/** Half of the files were sound once, half never were. The same seed gives the same files. */
export async function fuzz(
  kind: FuzzKind,
  { count, seed, limit }: Options,
  now: () => number,
): Promise<FuzzResult> {
  const troubles: string[] = [];
  const sentences = new Set<string>();
  let [taken, slowest] = [0, 0];
  for (let file = 0; file < count; file += 1) {
    const own = seed * 1_000_000 + file;
    const bytes = fuzzedFile(kind, file, toRandom(own));
    const begin = now();
    const trouble = await troubleWith(kind, bytes, sentences);
    const time = now() - begin;
    slowest = Math.max(slowest, time);
    if (trouble === null) taken += 1;
    else if (trouble !== '') troubles.push(`${kind.name} ${String(own)}: ${trouble}`);
    if (time > limit) troubles.push(`${kind.name} ${String(own)}: ${time.toFixed(0)} ms`);
  }
  return {
    files: count,
    taken,
    refused: count - taken - troubles.length,
    sentences: sentences.size,
    slowest,
    troubles,
  };
}

function fuzzedFile(kind: FuzzKind, file: number, random: Random): Uint8Array {
  if (file % 2 === 1) return randomBytes(random);
  const sound = random.pick(kind.sound);
  if (kind.reshape !== null && random.chance(0.4)) {
    const reshaped = kind.reshape(sound, random);
    return random.chance(0.8) ? reshaped : damaged(reshaped, sound, random);
  }
  return damaged(sound, random.pick(kind.sound), random);
}

/** Null where a file was taken in, '' where it was refused as it should be, else what was wrong. */
async function troubleWith(
  kind: FuzzKind,
  bytes: Uint8Array,
  sentences: Set<string>,
): Promise<string | null> {
  try {
    const outcome = await kind.take(bytes);
    if (outcome.kind === 'taken') return null;
    const { message, place } = outcome;
    sentences.add(message.replace(/“[^]*?”|\d+/gu, '…'));
    // One sentence or two on one line, in Chinese, with the place it gives apart.
    const isGood = isChinese(message) && /^[^\n]{4,500}。$/u.test(message);
    if (!isGood) return `no sentence: ${JSON.stringify(message)}`;
    return place === null || message.includes(place) ? '' : `no place: ${message}`;
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
