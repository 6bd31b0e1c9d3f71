import type { Direction, Step } from './moves.ts';

/** What a key asks of the table. */
export type Command =
  | { readonly kind: 'step'; readonly step: Step; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter' | 'leave'; readonly backwards: boolean }
  | { readonly kind: SimpleKind };

type SimpleKind =
  | 'edit'
  | 'restore'
  | 'clear'
  | 'adopt'
  | 'fillDown'
  | 'fillSelected'
  | 'selectTable'
  | 'selectLines'
  | 'selectColumns'
  | 'help';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

interface Mode {
  readonly editing: boolean;
  /** More than one cell is selected. */
  readonly several: boolean;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** The command of a key; null where the key is the browser's, e.g. a digit. */
export function commandOf(press: KeyPress, { editing, several }: Mode): Command | null {
  if (press.metaKey) return null;
  // No browser and no input method takes Alt+Enter in a field of one line.
  if (press.altKey) return isAltEnter(press) ? { kind: 'adopt' } : null;
  return leavingCommand(press) ?? (editing ? null : navigation(press, several));
}

function isAltEnter({ key, ctrlKey, shiftKey }: KeyPress): boolean {
  return key === 'Enter' && !ctrlKey && !shiftKey;
}

/** Keys that mean the same while the caret moves inside a cell. */
function leavingCommand({ key, shiftKey: backwards, ctrlKey }: KeyPress): Command | null {
  if (ctrlKey) return key === 'Enter' && !backwards ? { kind: 'fillSelected' } : null;
  switch (key) {
    case 'Enter':
      return { kind: 'enter', backwards };
    case 'Tab':
      return { kind: 'tab', backwards };
    case 'F6':
      return { kind: 'leave', backwards };
    case 'Escape':
      return backwards ? null : { kind: 'restore' };
    default:
      return null;
  }
}

function navigation(press: KeyPress, several: boolean): Command | null {
  const { key, shiftKey: extend, ctrlKey } = press;
  const direction = DIRECTIONS.get(key);
  if (direction !== undefined) {
    return { kind: 'step', step: { by: ctrlKey ? 'block' : 'cell', direction }, extend };
  }
  if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? 'first' : 'last';
    return { kind: 'step', step: { by: ctrlKey ? 'table' : 'row', end }, extend };
  }
  const simple = simpleKind(press, several);
  return simple === null ? null : { kind: simple };
}

function simpleKind({ key, shiftKey, ctrlKey }: KeyPress, several: boolean): SimpleKind | null {
  switch (key) {
    case ' ':
      if (shiftKey === ctrlKey) return null;
      return shiftKey ? 'selectLines' : 'selectColumns';
    case 'a':
    case 'A':
      return ctrlKey && !shiftKey ? 'selectTable' : null;
    case 'd':
    case 'D':
      return ctrlKey && !shiftKey ? 'fillDown' : null;
    case '?':
    case '？':
      return ctrlKey ? null : 'help';
    case 'F2':
      return shiftKey || ctrlKey ? null : 'edit';
    case 'Delete':
      return shiftKey || ctrlKey ? null : 'clear';
    case 'Backspace':
      return several && !ctrlKey ? 'clear' : null;
    default:
      return null;
  }
}
