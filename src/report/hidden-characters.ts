/** Marks that change the direction of the text around them: `\u202e12` shows as 21. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** All that shows nothing at all: what Unicode tells programs to ignore, and control characters. */
const HIDDEN = /(?![\t\n\v\f\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Control}\ufff9-\ufffb]/gu;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00ad', '软连字符'],
  ['\u200b', '零宽空格'],
  ['\u200c', '零宽不连字'],
  ['\u200d', '零宽连字'],
  ['\u2060', '词连接符'],
  ['\ufeff', '零宽不换行空格'],
]);

/** A text without the marks that would show it in another order than it reads. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '');
}

/** What is left of a text for those who look at it; blanks and line breaks count as seen. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** `零宽空格、U+FE0F`: each kind of hidden character in a text, named once. */
export function namesOfHidden(text: string): string {
  return [...new Set((text.match(HIDDEN) ?? []).map(nameOf))].join('、');
}

function nameOf(character: string): string {
  const known = NAMES.get(character);
  if (known !== undefined) return known;
  if (withoutDirectionMarks(character) === '') return '方向控制符';
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
