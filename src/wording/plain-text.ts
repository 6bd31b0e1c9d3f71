/**
 * A text as the reader sees it: full-width letters, digits and punctuation made half-width,
 * traditional characters of the trade made simple, white space between characters gone (not
 * between digits). `at` gives each character's place in the text as typed.
 */
export interface PlainText {
  readonly text: string;
  readonly at: readonly number[];
}

const VARIANTS: ReadonlyMap<string, string> = new Map(
  [
    '條条請请開开無无結结轉转處处復复議议訴诉訟讼維维項项報报頒颁發发製制規规範范廢废現现許许罰罚強强費费實实際际據据與与關关繼继續续辦办屬属於于國国機机務务補补確确認认達达終终還还產产個个',
    '収收數数萬万億亿這这經经證证審审駁驳銷销糾纠訪访舉举訊讯網网徵征類类見见電电郵邮遞递總总計计裡里〇零﹝〔[〔﹞〕]〕【(】)「“」”',
  ]
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const SPACE = /[ \t\r\v\f\u00a0\u2002-\u200b\u3000\ufeff]/;
const DIGIT = /\d/;

export function toPlainText(typed: string): PlainText {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < typed.length; index += 1) {
    const character = plainCharacter(typed.charAt(index));
    if (!isSpace(character)) {
      characters.push(character);
      at.push(index);
      continue;
    }
    const start = index;
    while (isSpace(typed.charAt(index + 1))) index += 1;
    // Two numbers stay two: `12 31日`.
    const before = characters[characters.length - 1] ?? '';
    if (DIGIT.test(before) && DIGIT.test(plainCharacter(typed.charAt(index + 1)))) {
      characters.push(' ');
      at.push(start);
    }
  }
  return { text: characters.join(''), at };
}

/** Most characters are Chinese: they are told without the pattern. */
function isSpace(character: string): boolean {
  return !(character > '\u3000' && character < '\ufeff') && SPACE.test(character);
}

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2028 || code === 0x2029) return '\n';
  return VARIANTS.get(character) ?? character;
}
