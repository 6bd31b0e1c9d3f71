/** The longest text a report file takes (docs/json.md), in UTF-16 units. */
export const MAX_TEXT = 200_000;

type Segment = (text: string) => Iterable<{ readonly segment: string }>;

/** ES2022; Firefox has it since 125. */
type SegmenterClass = new (
  locale: string,
  options: { readonly granularity: 'grapheme' | 'word' },
) => { readonly segment: Segment };

/**
 * Signs that are one character each and that no sign below U+0300 joins: ASCII, Chinese, and their
 * punctuation. All the rest needs a closer look.
 */
const PLAIN =
  '\\t-\\r -~\\u00a0-\\u00ac\\u00ae-\\u00ff\\u2010-\\u2027\\u3000-\\u3029\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff60';
/** A run of other signs, with the plain one before it, to which it may belong. */
const CLOSER_LOOK = new RegExp(`[${PLAIN}]?[^${PLAIN}]+`, 'g');

/**
 * Characters as a person counts them: what looks like one sign is one, white space and what can't be
 * seen are none.
 */
export function countCharacters(text: string, given?: Segment | null): number {
  let count = 0;
  let segment = given;
  const plain = text.replace(CLOSER_LOOK, (run) => {
    if (segment === undefined) segment = segmenter();
    count += segment === null ? countCodePoints(run) : countSegments(segment(run));
    return '';
  });
  return count + plain.replace(/\s+/g, '').length;
}

function known(): { readonly Collator: unknown; readonly Segmenter?: SegmenterClass } {
  return Intl;
}

/** Cuts a text into what looks like one sign each, or into words; null where the browser can't. */
export function segmenter(granularity: 'grapheme' | 'word' = 'grapheme'): Segment | null {
  const { Segmenter } = known();
  if (Segmenter === undefined) return null;
  const cutter = new Segmenter('zh', { granularity });
  return (text) => cutter.segment(text);
}

function countSegments(segments: ReturnType<Segment>): number {
  let count = 0;
  for (const { segment } of segments) if (isSeen(segment)) count += 1;
  return count;
}

const isSeen = (sign: string): boolean => !/^[\s\p{Cc}\p{Cf}]*$/u.test(sign);

const JOINER = '\u200d';
/** Skin tones; a flag is made of two letters. */
const MODIFIER = /^[\u{1f3fb}-\u{1f3ff}]$/u;
const FLAG_LETTER = /^[\u{1f1e6}-\u{1f1ff}]$/u;

/** Where the browser can't tell: code points, without those that belong to the one before. */
function countCodePoints(text: string): number {
  let count = 0;
  let before = '';
  for (const sign of text) {
    const isMark = /^\p{M}$/u.test(sign) && before !== '';
    const endsFlag = FLAG_LETTER.test(before) && FLAG_LETTER.test(sign);
    const belongs = isMark || endsFlag || MODIFIER.test(sign) || before === JOINER;
    if (!belongs && isSeen(sign)) count += 1;
    before = endsFlag ? '' : sign;
  }
  return count;
}
