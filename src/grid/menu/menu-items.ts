import type { Cell } from '../../form/index.ts';
import { harmlessReading, readCell, typedAt } from '../../report/index.ts';
import { readClipboard, type MenuItemProps } from '../../ui/index.ts';
import { copyLater, paste } from '../clipboard/clipboard-work.ts';
import type { ClipboardSite } from '../clipboard/site.ts';
import { fillBy, type FillKind } from '../fill-by.ts';
import { fillZerosIn } from '../fill-zeros.ts';
import { cellsIn, clearAtWork } from '../grid-actions.ts';
import { isReadOnly, type Grid } from '../grid-elements.ts';
import { cellsAtWork } from '../selection.ts';

/** What a screen offers for one cell in its menu; the same function from render to render. */
export type CellMenuItems = (cell: Cell) => readonly MenuItemProps[];

const NO_READING = '浏览器不允许从菜单读取剪贴板，请按 Ctrl + V 粘贴。';

/**
 * What can be done with the selected cells, and what the screen offers for one; what has nothing to do
 * is there all the same, and dim.
 */
export function menuItems(
  grid: Grid,
  site: ClipboardSite,
  moreOf: CellMenuItems | undefined,
): readonly MenuItemProps[] {
  const cells = cellsIn(grid, cellsAtWork(grid.selection.get()));
  const typed = isReadOnly(grid.element) ? [] : cells.filter(({ terms }) => terms === null);
  const [cell, ...others] = cells;
  return [
    ...clipboardItems(grid, site, typed),
    ...fillItems(grid, typed),
    ...(cell === undefined || others.length > 0 ? [] : (moreOf?.(cell) ?? [])),
  ];
}

function clipboardItems(
  grid: Grid,
  site: ClipboardSite,
  typed: readonly Cell[],
): readonly MenuItemProps[] {
  const copy = (isCut: boolean) => () => {
    copyLater(site, isCut);
  };
  const onPaste = () => {
    void pasteFromMenu(site, grid.element);
  };
  const nothing = !typed.some((cell) => textIn(grid, cell) !== '');
  return [
    { label: '剪切', keys: 'Ctrl + X', disabled: nothing, onAction: copy(true) },
    { label: '复制', keys: 'Ctrl + C', onAction: copy(false) },
    { label: '粘贴', keys: 'Ctrl + V', disabled: typed.length === 0, onAction: onPaste },
  ];
}

function fillItems(grid: Grid, typed: readonly Cell[]): readonly MenuItemProps[] {
  const isBlank = (cell: Cell) => readCell(cell, textIn(grid, cell)).state === 'blank';
  const readings = typed.flatMap((cell) => harmlessReading(cell, textIn(grid, cell)) ?? []);
  const [reading, ...others] = readings;
  const adopt = others.length > 0 ? '采用读法' : `采用 ${reading?.text ?? ''}`;
  const onZeros = () => {
    fillZerosIn(grid, typed);
  };
  const by = (kind: FillKind) => () => {
    fillBy(grid, kind);
  };
  const onClear = () => {
    clearAtWork(grid);
  };
  const nothing = !typed.some((cell) => textIn(grid, cell) !== '');
  return [
    { label: '填 0', disabled: !typed.some(isBlank), onAction: onZeros },
    { label: '向下填', keys: 'Ctrl + D', disabled: typed.length === 0, onAction: by('fillDown') },
    ...(reading === undefined
      ? []
      : [{ label: adopt, keys: 'Alt + Enter', onAction: by('adopt') }]),
    { label: '清空', keys: 'Delete', disabled: nothing, onAction: onClear },
  ];
}

function textIn({ live }: Grid, { id }: Cell): string {
  return typedAt(live.current(), id);
}

async function pasteFromMenu(site: ClipboardSite, element: HTMLElement): Promise<void> {
  const found = await readClipboard();
  if (found === null) site.onSay({ message: NO_READING });
  else paste(site, element, found);
}
