import type { Random } from '../../../rules/testing/random.ts';

/** What a parser may stumble over, in any kind of file. */
const TOKENS = [
  '"', '\\', '{', '}', '[', ']', ':', ',', '\n', '\r\n', '\t', '\u0000', '\ufeff', '\ud800', '\u202e',
  'null', 'true', '1e999', '-0', '0x1', '1.', '٣', '９', '__proto__', 'constructor', '\\u0000', '\\ud800',
  '<table>', '</table>', '<tr>', '<td rowspan=0 colspan=99999>', '<td hidden>', '<br>', '<p>', '<!--', '-->',
  '<script>hit()</script>', '&#0;', '&amp', '<style>', '""', '总计', '一、', '（一）予以公开', '###', '1,2,3',
]; // prettier-ignore

/** Bytes that were a sound file, with one to a dozen accidents. */
export function damaged(sound: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes = sound;
  const accidents = random.chance(0.5) ? 1 : 1 + random.below(12);
  for (let done = 0; done < accidents; done += 1) bytes = accident(bytes, other, random);
  return bytes;
}

function accident(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const [from, to] = stretch(bytes, random);
  const put = (middle: Uint8Array, end = to) =>
    joined(bytes.subarray(0, from), middle, bytes.subarray(end));
  switch (random.below(9)) {
    case 0: // some bits turned
      return put(
        bytes.slice(from, from + 1).map((byte) => byte ^ (1 << random.below(8))),
        from + 1,
      );
    case 1: // cut off
      return bytes.subarray(0, from);
    case 2: // the head lost
      return bytes.subarray(from);
    case 3: // a part lost
      return put(new Uint8Array());
    case 4: // a part doubled
      return put(joined(bytes.subarray(from, to), bytes.subarray(from, to)));
    case 5: // a part a hundred times
      return put(
        joined(...Array.from({ length: 100 }, () => bytes.subarray(from, Math.min(to, from + 50)))),
      );
    case 6: // a part of another file
      return put(other.subarray(...stretch(other, random)));
    case 7: // a token in place of something, or between
      return put(new TextEncoder().encode(random.pick(TOKENS)), random.chance(0.5) ? from : to);
    default: // noise
      return put(noise(random, 1 + random.below(8)), from);
  }
}

/** Nothing of a file: bytes, or signs of the alphabet files of a kind are written in. */
export function randomBytes(random: Random): Uint8Array {
  const length = random.chance(0.05) ? random.below(100_000) : random.below(600);
  switch (random.below(4)) {
    case 0:
      return noise(random, length);
    case 1: // ASCII
      return noise(random, length).map((byte) => 32 + (byte % 95));
    case 2: // two bytes a sign
      return noise(random, length).map((byte, at) => (at % 2 === 0 ? byte : byte % 3));
    default: {
      const tokens = Array.from({ length: length / 3 }, () => random.pick(TOKENS));
      return new TextEncoder().encode(tokens.join(''));
    }
  }
}

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

function stretch(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random.below(random.chance(0.2) ? 2000 : 20))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const VALUES: readonly unknown[] = [
  null, true, '', ' ', 'x', '１', '-1', 0, -1, 1.5, 1e21, 999_999_999, 1_000_000_000, [], {}, [[]], [null],
  { a: 1 }, '字'.repeat(200_001), '\u0000', '\ud800', '2023', 2023, '2024-02-30', '18.8710', '0018',
]; // prettier-ignore

/** A file whose text is sound JSON, and whose contents are not what they were. */
export function reshapedJson(text: string, random: Random): Uint8Array {
  const file: unknown = JSON.parse(text);
  const changes = random.chance(0.6) ? 1 : 1 + random.below(6);
  for (let done = 0; done < changes; done += 1) reshape(file, random);
  return new TextEncoder().encode(JSON.stringify(file, null, random.pick([0, 2, '\t'])));
}

function reshape(file: unknown, random: Random): void {
  const owners = objectsIn(file);
  const owner = random.pick(owners);
  const keys = Object.keys(owner);
  const key = keys.length === 0 ? 'x' : random.pick(keys);
  const donor = random.pick(owners);
  switch (random.below(5)) {
    case 0:
      Reflect.deleteProperty(owner, key);
      break;
    case 1:
      Reflect.set(owner, random.pick(['', 'toString', 'x', '合计', key.toUpperCase()]), 1);
      break;
    case 2: // a copy: a branch put into itself would have no end
      Reflect.set(owner, key, JSON.parse(JSON.stringify(donor)) as unknown);
      break;
    default:
      Reflect.set(owner, key, random.pick(VALUES));
  }
}

function objectsIn(node: unknown): readonly object[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node, ...Object.values(node).flatMap(objectsIn)];
}
