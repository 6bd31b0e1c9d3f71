import { formatForYear, type Format } from '../../form/index.ts';
import {
  PARTICULARS,
  toNextYear,
  toRemark,
  yearOf,
  type Draft,
  type LeftBehind,
} from '../../report/index.ts';
import { placeNameOf } from '../../rules/index.ts';

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
  const done = `已按${to.name}新建。`;
  if (left.length === 0) return { draft, message: done };
  const words = left.map((one) => leftWords(format, one)).join('；');
  const remark = `上年年报用的是${format.name}，以下 ${String(left.length)} 处在${to.name}中没有相应的位置，没有沿用：${words}。`;
  return {
    draft: { ...draft, remarks: [...draft.remarks, toRemark(PARTICULARS.year, remark)] },
    message: `${done}上年年报有 ${String(left.length)} 处没有相应的位置，列在“年度”的备注中。`,
  };
}

function leftWords(format: Format, { at, typed }: LeftBehind): string {
  return `${placeNameOf(format, at)} ${typed.trim()}`;
}
