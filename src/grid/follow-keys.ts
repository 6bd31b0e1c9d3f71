import { listen } from '../ui/index.ts';
import { clearAtWork, editCell, restoreCell } from './grid-actions.ts';
import { cellIdAt, focusCell, reveal, type Grid } from './grid-elements.ts';
import { idOf, type Place } from './grid-map.ts';
import { commandOf, type Command } from './keys.ts';
import { enterTarget, stepFrom, tabTarget, type Step } from './moves.ts';
import { fillBy } from './fill-by.ts';
import { nextFocusable } from './next-focusable.ts';
import { wholeColumns, wholeLines } from './rectangle.ts';
import { cellsAtWork } from './selection.ts';

/** Does what the keys ask for; returns a function that ends it. What it does not do stays the browser's. */
export function followKeys(grid: Grid): () => void {
  const { element, map, selection } = grid;
  const step = toStepper(grid);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const place = map.placeOf(cellIdAt(event.target) ?? '');
    if (place === null) return;
    const current = selection.get();
    const mode = { editing: current.editing, several: cellsAtWork(current).length > 1 };
    const command = commandOf(event, mode);
    if (command === null) return;
    const done =
      command.kind === 'step'
        ? step(place, command.step, command.extend)
        : run(grid, place, command);
    if (done) event.preventDefault();
  };
  // A full-width question mark may come from an input method, without a key of its own.
  const onBeforeInput = (event: InputEvent) => {
    const isMark = event.data === '?' || event.data === '？';
    if (!isMark || event.inputType !== 'insertText' || event.isComposing) return;
    if (selection.get().editing) return;
    event.preventDefault();
    grid.showHelp();
  };
  return listen(element, { keydown: onKeyDown, beforeinput: onBeforeInput });
}

/** An input method's keys take a candidate; they never move the cell. */
function isComposing(event: KeyboardEvent): boolean {
  // Old engines end a composition before its last keydown.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only the code 229 tells then
  return event.isComposing || event.keyCode === 229;
}

/** Moves the focus, or with Shift the leading corner of the selection. */
function toStepper(grid: Grid) {
  const { map, selection, focusable } = grid;
  // The printed column that moves up and down keep, with the cell they have led to.
  let goal: { readonly cellId: string; readonly column: number } | null = null;
  return (place: Place, step: Step, extend: boolean): boolean => {
    const from = (extend ? map.placeOf(selection.lead() ?? '') : place) ?? place;
    const column = goal?.cellId === idOf(from) ? goal.column : from.from;
    const to = stepFrom(map, from, step, column) ?? from;
    const isVertical = 'direction' in step && /up|down/.test(step.direction);
    goal = isVertical ? { cellId: idOf(to), column } : null;
    if (extend) {
      selection.extendTo([idOf(to)]);
      const lead = focusable(idOf(to));
      if (lead !== null) reveal(lead);
    } else {
      focusCell(grid, idOf(to));
    }
    return true;
  };
}

/** True where the key was used up. */
function run(grid: Grid, place: Place, command: Exclude<Command, { kind: 'step' }>): boolean {
  const { map, selection } = grid;
  const id = idOf(place);
  switch (command.kind) {
    case 'enter':
      focusCell(grid, enterTarget(map, id, command.backwards) ?? id);
      return true;
    case 'tab': {
      const target = tabTarget(map, id, command.backwards);
      if (target !== null) focusCell(grid, target);
      return target !== null;
    }
    case 'leave': {
      const target = nextFocusable(grid.element, command.backwards);
      target?.focus();
      return target !== null;
    }
    case 'help':
      grid.showHelp();
      return true;
    case 'edit':
      return editCell(grid, id);
    case 'clear':
      clearAtWork(grid);
      return true;
    case 'restore':
      return restoreCell(grid, id);
    case 'adopt':
    case 'fillDown':
    case 'fillSelected':
      fillBy(grid, command.kind);
      return true;
    case 'selectTable':
      selection.cover(map.places.map(idOf));
      return true;
    case 'selectLines':
    case 'selectColumns': {
      const rectangle = selection.rectangle();
      if (rectangle === null) return true;
      const whole = command.kind === 'selectLines' ? wholeLines : wholeColumns;
      selection.cover(whole(map, rectangle).map(idOf));
      return true;
    }
  }
}
