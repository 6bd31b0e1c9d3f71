import { mmOf, type PageSettings } from './page.ts';
import { emsOf } from './text-lines.ts';

/** Digits of a title's face are half as wide as its characters. */
const TITLE_NARROW_EM = 0.5;

/** Good ends of a line in a name; a name is a row of places and offices. */
const PLACE_END = /(?:[省州盟县旗镇乡市区、，）]|街道|委员会|办事处|中心|领导小组)$/u;
const NO_PLACE = /^(?:市[场政]|区域|心[医学小校幼卫])/;
/** Words that names of offices are made of: no good end of a line lies within one. */
const WORDS =
  /^(?:[事任服]务|管理|工作|审批|保障|行政|发展|改革|建设|经济|技术|人民|政府|委员|信息|公开|监督|社会|中心|领导|小组|办公)$/;
const NEVER_FIRST = /^[、，。；：）》〉」』”’)·.]/u;
const NEVER_LAST = /[（《〈「『“‘(]$/u;
const NARROW = /^[0-9A-Za-z]$/;
const NARROW_END = /[0-9A-Za-z]$/;

/** How far from an even cut a better one may lie, as a share of the line. */
const REACH = 0.25;

/** The width of a title's line in its own ems. */
export function titleLineEms({ marginsMm, paperMm, titlePt }: PageSettings): number {
  return (paperMm.width - marginsMm.left - marginsMm.right) / mmOf(titlePt);
}

export function titleEmsOf(text: string): number {
  return emsOf(text, TITLE_NARROW_EM);
}

/**
 * The title's parts, those too long for a line cut further: into lines of about the same length, where
 * the name of a place or office ends if one does near there. Joined they are the same text.
 */
export function titlePartsFor(parts: readonly string[], page: PageSettings): readonly string[] {
  return parts.flatMap((part) => cutEvenly(part, titleLineEms(page)));
}

function cutEvenly(text: string, lineEms: number): readonly string[] {
  // Digits may be a little wider than half an em: a hair of room, so that no line runs over.
  const room = lineEms - 0.1;
  const rest = Array.from(text);
  const lines: string[] = [];
  let ems = titleEmsOf(text);
  let from = 0;
  while (ems > room) {
    // No line has more characters than narrow ones fit.
    const ahead = rest.slice(from, from + Math.floor(room / TITLE_NARROW_EM) + 1);
    const count = bestCut(ahead, ems, room);
    const line = ahead.slice(0, count).join('');
    lines.push(line);
    ems -= titleEmsOf(line);
    from += count;
  }
  return [...lines, rest.slice(from).join('')];
}

/** How many of the characters the next line takes, where `ems` are left in all. */
function bestCut(characters: readonly string[], ems: number, room: number): number {
  const linesLeft = Math.ceil(ems / room);
  let best = { count: 1, cost: Infinity };
  for (let count = 1; count < characters.length; count += 1) {
    const before = characters.slice(0, count).join('');
    const width = titleEmsOf(before);
    if (width > room) break;
    const off = Math.abs(width - ems / linesLeft) / room;
    const cost =
      off -
      worthOf(before, characters[count] ?? '') +
      // What is left must not take another line for it, and nothing may be torn.
      (ems - width > (linesLeft - 1) * room ? 1 : 0) +
      (isTorn(before, characters[count] ?? '') ? 2 : 0);
    if (cost < best.cost) best = { count, cost };
  }
  return best.count;
}

/** How good the end of a line is, or how bad below 0, in the measure of its distance from the even one. */
function worthOf(before: string, next: string): number {
  if (/[（(]/.test(next)) return 2 * REACH;
  if (WORDS.test(before.slice(-1) + next) || /[局厅]/.test(next)) return -REACH;
  const isPlace = PLACE_END.test(before) && !NO_PLACE.test(before.slice(-1) + next);
  return isPlace ? REACH : 0;
}

function isTorn(before: string, next: string): boolean {
  return (
    NEVER_FIRST.test(next) ||
    NEVER_LAST.test(before) ||
    (NARROW.test(next) && NARROW_END.test(before))
  );
}
