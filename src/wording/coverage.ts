import { groupedBy, type WordGroup } from '../form/index.ts';
import { toPlainText } from './plain-text.ts';

/**
 * How sure a reader is of a number: `understood`, every word of its clause is accounted for;
 * `probable`, all but a trifle; `another`, it is another quantity, or nobody knows which.
 */
export type Certainty = 'understood' | 'probable' | 'another';

/**
 * What a clause leaves to those after it in its sentence: a time, a body, a topic (`quantity`), one
 * channel, or words nobody knows.
 */
export type Scope = 'none' | 'words' | 'channel' | 'quantity';

/** What the words of a stretch that state nothing come to. */
export interface Cover {
  restricts: boolean;
  /** The first of it restricts: whose, or which time's, all that follows is. */
  leads: boolean;
  /** Where it begins with something unknown or restricting; null where it doesn't. */
  strangeAt: number | null;
  /** Nothing but harmless words has come so far. */
  isFirst: boolean;
  /** Ways in which something came: one of them restricts, all of them together do not. */
  channels: number;
  /** Characters no group of words accounts for. */
  left: number;
}

/**
 * Adds to `cover` what stands in a stretch of a plain text without words that state something. A
 * body's name that begins there may go on as far as `limit`: 市信访局.
 */
export type Coverage = (
  text: string,
  stretch: { readonly start: number; readonly end: number; readonly limit: number },
  cover: Cover,
) => void;

/** Groups that say whose the whole sentence is, or which time's, where it begins with them. */
const LEADING = ['partOfYear', 'severalYears', 'oneApplicant', 'otherBody', 'article', 'plan'];

const NUMERAL = '[\\d零一二三四五六七八九十两几]{1,4}';
const BODY =
  '(?:人民政府|政府|管委会|委员会|办事处|办公室|街道|单位|部门|机关|中心|系统|局|委|办|厅|院|校|镇|乡|村|区|县|市|省|旗|州|盟|处|站|所|队|馆|会|园|司|社)';
/** Words that join and point, and say nothing of a number. */
const PARTICLE =
  /[的了为有共约计达数量总件人次和是至中份其个将对在已并及以按与所于条种经由从把被给让地得之后前该此这内占看、:"'“”‘’()《》〈〉/%‰~—\s.-]/;
const NAMED_BODY =
  /(?:(?![年各])[\u4e00-\u9fff]){0,12}?(?:人民政府|政府|社区|学校|园区|公司|管委会|委员会|办事处|办公室|派出所|研究所|街道|中心|医院|学院|集团|大队|支队|总队|协会|总工会|妇联|红十字会|联合会|学会|基金会|[\u4e00-\u9fff]{2}(?:(?<!法)院(?!长)|科(?![学技研])|股(?!份)|部(?![门分署长]))|[\u4e00-\u9fff]{2}(?:局|厅|委(?![托员])|办(?![理结件复公毕法])|镇|乡|县|市(?![场民])|区(?![分域])|省|村(?!民)))(?!信息)/y;

/** A character every such name ends with. */
const BODY_END = /[府区校园司会处室所道心院团队联局厅委办镇乡县市省村科股部]/;

interface Form {
  readonly text: string;
  readonly group: WordGroup;
}

/** The group of which two members together say no more than “somehow”. */
const CHANNEL = 'channel';

/**
 * A reader of what stands between the words that state something, by groups of words, the
 * language's and an edition's own. `agency` is the reporting agency's name: other bodies' numbers are not its.
 */
export function toCoverage(groups: readonly WordGroup[]): (agency: string) => Coverage {
  const plain = byFirstCharacter(groups);
  const open = groups.flatMap((group) =>
    group.forms
      .filter((form) => form.includes('{'))
      .map((form) => ({ pattern: toPattern(form), group })),
  );
  const anyOpen = new RegExp(open.map(({ pattern }) => pattern.source).join('|'), 'y');
  const formAt = (text: string, at: number, end: number): Form | null => {
    let best: Form | null =
      plain.get(text.charAt(at))?.find((form) => isAt(text, form.text, at, end)) ?? null;
    anyOpen.lastIndex = at;
    if (!anyOpen.test(text)) return best;
    for (const { pattern, group } of open) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0] ?? '';
      if (at + found.length <= end && found.length > (best?.text.length ?? 0)) {
        best = { text: found, group };
      }
    }
    return best;
  };
  return (agency) => {
    const own = toPlainText(agency).text;
    return (text, { start, end, limit }, cover) => {
      const mayBe = BODY_END.test(text.slice(start, limit));
      for (let at = start; at < end;) {
        const form = formAt(text, at, end);
        const body = mayBe ? otherBodyAt(text, at, limit, own) : null;
        if (body !== null && isOverruled(form, body)) {
          if (body.isOther) cover.leads ||= cover.isFirst;
          note(cover, at, body.isOther);
          at += body.length;
        } else if (form !== null) {
          if (form.group.id === CHANNEL) cover.channels += 1;
          else {
            const restricts = form.group.effect === 'restricts';
            if (restricts && LEADING.includes(form.group.id)) cover.leads ||= cover.isFirst;
            note(cover, at, restricts);
          }
          at += form.text.length;
        } else {
          if (!PARTICLE.test(text.charAt(at))) note(cover, at, null);
          at += 1;
        }
      }
    };
  };
}

/** `本年` is no part of a body's name; `市` may be, and `所属` is before one. */
function isOverruled(form: Form | null, body: Body): boolean {
  if (form === null) return true;
  if (form.group.effect === 'harmless') return form.text.length === 1;
  return body.length > form.text.length && (body.isKnown || !body.isOther);
}

/** `null`: a character nobody knows. */
function note(cover: Cover, at: number, restricts: boolean | null): void {
  if (restricts === null) cover.left += 1;
  if (restricts !== false && cover.isFirst) cover.strangeAt = at;
  if (restricts !== false) cover.isFirst = false;
  cover.restricts ||= restricts === true;
}

function isAt(text: string, form: string, at: number, end: number): boolean {
  return at + form.length <= end && text.startsWith(form, at);
}

/** `{n}` stands for a numeral, `{body}` for what an agency is called: 局, 委, 街道. */
function toPattern(form: string): RegExp {
  const source = toPlainText(form)
    .text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{n\}/g, NUMERAL)
    .replace(/\{body\}/g, BODY);
  return new RegExp(source, 'y');
}

function byFirstCharacter(groups: readonly WordGroup[]): ReadonlyMap<string, readonly Form[]> {
  const forms = groups.flatMap((group) =>
    group.forms
      .filter((form) => !form.includes('{'))
      .map((form) => ({ text: toPlainText(form).text, group })),
  );
  forms.sort((a, b) => b.text.length - a.text.length);
  return groupedBy(forms, ({ text }) => text.charAt(0));
}

interface Body {
  readonly length: number;
  readonly isOther: boolean;
  /** Of the reporting agency the name is known. */
  readonly isKnown: boolean;
}

/**
 * `市住建局` in the report of another agency, whose plain name is `own`; of `某区司法局`, also
 * `区司法局` is the agency itself.
 */
function otherBodyAt(text: string, at: number, end: number, own: string): Body | null {
  NAMED_BODY.lastIndex = at;
  const name = NAMED_BODY.exec(text)?.[0] ?? '';
  if (name.length < 2 || at + name.length > end) return null;
  const isOwn = own === '' || own.includes(name) || name.endsWith(own);
  return { length: name.length, isOther: !isOwn, isKnown: own !== '' };
}
