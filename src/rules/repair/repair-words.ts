import type { Format } from '../../form/index.ts';
import type { Fix } from '../../report/index.ts';
import { shortNameOf } from '../cell-names.ts';
import type { Repair } from './judge.ts';
import type { Model, TypedCount } from './model.ts';
import type { Slip } from './slip.ts';

/** So many cells are named one by one. */
const FEW = 4;

/** What a repair says on its button, and what speaks for it. */
export function wordsFor(format: Format, model: Model, repair: Repair): Pick<Fix, 'label' | 'why'> {
  const changed = repair.changes.flatMap(({ index, meant }): readonly Changed[] => {
    const count = model.counts[index];
    return count === undefined ? [] : [{ count, meant, name: shortNameOf(format, count.cell) }];
  });
  const [first] = changed;
  const reasons = [...SLIP_REASONS[repair.slip], thenHolds(model, repair)];
  if (first === undefined) return { label: '', why: '' };
  if (repair.slip === 'justChanged') return changedLast(changed, repair, reasons);
  if (changed.length === 1) {
    const { count, meant, name } = first;
    return { label: `改表格：${String(count.value)} → ${String(meant)}`, why: said(name, reasons) };
  }
  const label =
    repair.slip === 'swappedRows'
      ? '改表格：两行对调'
      : isExchange(changed)
        ? '改表格：两格对调'
        : `改表格：${String(changed.length)} 格`;
  return { label, why: said(listed(changed), reasons) };
}

interface Changed {
  readonly count: TypedCount;
  readonly meant: number;
  readonly name: string;
}

/** `（四）无法提供 1. 自然人 刚由 10 改为 11：改回` */
function changedLast(
  changed: readonly Changed[],
  { isFresh }: Repair,
  reasons: readonly string[],
): Pick<Fix, 'label' | 'why'> {
  const [first] = changed;
  const when = isFresh === true ? '刚' : '上次';
  if (first === undefined || changed.length > 1) {
    const label = `${when}改的 ${String(changed.length)} 格：一并改回`;
    return { label, why: said(listed(changed), reasons) };
  }
  const { name, meant, count } = first;
  return {
    label: `${name} ${when}由 ${String(meant)} 改为 ${String(count.value)}：改回`,
    why: reasons.join('，'),
  };
}

function said(where: string, reasons: readonly string[]): string {
  return [where, ...reasons].join('，');
}

function listed(changed: readonly Changed[]): string {
  const shown = changed.slice(0, FEW).map(({ name, count, meant }) => {
    return `${name} ${String(count.value)} → ${String(meant)}`;
  });
  return `${shown.join('、')}${changed.length > FEW ? ' 等' : ''}`;
}

function isExchange(changed: readonly Changed[]): boolean {
  const [a, b] = changed;
  return changed.length === 2 && a?.count.value === b?.meant && b?.count.value === a?.meant;
}

const SLIP_REASONS: Readonly<Record<Slip, readonly string[]>> = {
  swappedDigits: ['像是数字写颠倒了'],
  doubledOrDropped: ['像是多写或漏写了一位'],
  moved: ['像是两格填反了'],
  exchangedFar: ['像是两格填反了'],
  swappedRows: ['像是两行填反了'],
  overwritten: ['像是填错了格'],
  overwrittenInColumn: ['像是填错了格'],
  justChanged: [],
  offByOne: [],
  other: [],
};

/** `改后两列都平，与文字“收到申请 23 件”等 2 处一致` */
function thenHolds(model: Model, { balances, supports }: Repair): string {
  const count = balances.length;
  const even =
    count === 0
      ? ''
      : count === 1
        ? '这一列平'
        : count === 2
          ? '两列都平'
          : `${String(count)} 列都平`;
  const claims = supports.flatMap((index) => model.claims[index] ?? []);
  const [first] = claims;
  const more = claims.length > 1 ? `等 ${String(claims.length)} 处` : '';
  const agrees =
    first === undefined ? '' : `与文字“${first.words}”${bracketed(first.taken)}${more}一致`;
  return `改后${[even, agrees].filter((one) => one !== '').join('，')}`;
}

function bracketed(words: string): string {
  return words === '' ? '' : `（${words}）`;
}
