import { formatForYear, type Format } from '../../form/index.ts';
import {
  PARTICULARS,
  entryNameOf,
  toNextYear,
  toRemark,
  yearOf,
  type Draft,
  type LeftBehind,
} from '../../report/index.ts';

interface Continued {
  readonly draft: Draft;
  /** What is to be said where the edition is another one. */
  readonly message?: string;
}

/**
 * Next year's report, in the edition meant for that year. Numbers that have no place there stay to be
 * looked up, in a remark on the year.
 */
export function continueReport(formats: readonly Format[], format: Format, last: Draft): Continued {
  const year = yearOf(last);
  const next = year.state === 'value' ? formatForYear(formats, year.value + 1) : undefined;
  const to = next ?? format;
  const { draft, hints, withoutPlace } = toNextYear(format, last, to);
  if (to.id === format.id) return { draft };
  const left = [...hints, ...withoutPlace];
  const done = `已按 ${to.name}新建。`;
  if (left.length === 0) return { draft, message: done };
  const remark = `上年年报用的是 ${format.name}，有 ${String(left.length)} 处在 ${to.name}中没有相应的位置，没有沿用：${leftWords(format, left)}。`;
  return {
    draft: { ...draft, remarks: [...draft.remarks, toRemark(PARTICULARS.year, remark)] },
    message: `${done}上年年报有 ${String(left.length)} 处没有相应的位置，列在“年度”的备注中。`,
  };
}

/** Each with its number; those of which only a 0 is lost are counted. */
function leftWords(format: Format, left: readonly LeftBehind[]): string {
  const told = left
    .map(({ at, typed }) => ({ name: entryNameOf(format, at), typed: typed.trim() }))
    .filter(({ typed }) => typed !== '0')
    .map(({ name, typed }) => `${name} ${typed}`);
  const zeros = left.length - told.length;
  return [...told, ...(zeros === 0 ? [] : [`${String(zeros)} 处填 0`])].join('；');
}
