import { describe, expect, it } from 'vitest';
import { commandOf, type KeyPress } from './keys.ts';

/** `Shift+Ctrl+ArrowUp` as a key event tells it. */
function press(keys: string): KeyPress {
  const parts = keys === ' ' ? [' '] : keys.split('+');
  const key = parts[parts.length - 1] ?? '';
  const held = new Set(parts.slice(0, -1));
  return {
    key: key === 'Space' ? ' ' : key,
    shiftKey: held.has('Shift'),
    ctrlKey: held.has('Ctrl'),
    altKey: held.has('Alt'),
    metaKey: held.has('Meta'),
  };
}

const NAVIGATION = { editing: false, several: false };
const EDITING = { editing: true, several: false };
const SEVERAL = { editing: false, several: true };

describe('commandOf', () => {
  it.each([
    ['ArrowUp', { by: 'cell', direction: 'up' }, false],
    ['Shift+ArrowRight', { by: 'cell', direction: 'right' }, true],
    ['Ctrl+ArrowDown', { by: 'block', direction: 'down' }, false],
    ['Shift+Ctrl+ArrowLeft', { by: 'block', direction: 'left' }, true],
    ['Home', { by: 'row', end: 'first' }, false],
    ['Shift+End', { by: 'row', end: 'last' }, true],
    ['Ctrl+Home', { by: 'table', end: 'first' }, false],
    ['Shift+Ctrl+End', { by: 'table', end: 'last' }, true],
  ] as const)('takes %s for a step', (keys, step, extend) => {
    expect(commandOf(press(keys), NAVIGATION)).toEqual({ kind: 'step', step, extend });
  });

  it.each([
    ['Enter', { kind: 'enter', backwards: false }],
    ['Shift+Enter', { kind: 'enter', backwards: true }],
    ['Tab', { kind: 'tab', backwards: false }],
    ['Shift+Tab', { kind: 'tab', backwards: true }],
    ['F6', { kind: 'leave', backwards: false }],
    ['Shift+F6', { kind: 'leave', backwards: true }],
    ['Escape', { kind: 'restore' }],
    ['Alt+Enter', { kind: 'adopt' }],
    ['Ctrl+Enter', { kind: 'fillSelected' }],
  ])('takes %s in either mode', (keys, command) => {
    expect(commandOf(press(keys), NAVIGATION)).toEqual(command);
    expect(commandOf(press(keys), EDITING)).toEqual(command);
  });

  it.each([
    ['F2', 'edit'],
    ['Delete', 'clear'],
    ['Ctrl+d', 'fillDown'],
    ['Ctrl+D', 'fillDown'],
    ['Ctrl+a', 'selectTable'],
    ['Ctrl+A', 'selectTable'],
    ['Shift+Space', 'selectLines'],
    ['Ctrl+Space', 'selectColumns'],
    ['Shift+?', 'help'],
    ['Shift+？', 'help'],
  ])('takes %s outside a cell’s text only', (keys, kind) => {
    expect(commandOf(press(keys), NAVIGATION)).toEqual({ kind });
    expect(commandOf(press(keys), EDITING)).toBeNull();
  });

  it('leaves the caret’s keys to the browser inside a cell', () => {
    for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Home', 'End', 'Delete', 'Backspace']) {
      expect(commandOf(press(key), EDITING)).toBeNull();
    }
  });

  it('clears with Backspace where several cells are selected', () => {
    expect(commandOf(press('Backspace'), SEVERAL)).toEqual({ kind: 'clear' });
    expect(commandOf(press('Backspace'), NAVIGATION)).toBeNull();
  });

  it.each([
    '7',
    '.',
    'Space',
    'Shift+Ctrl+Space',
    'Ctrl+z',
    'Ctrl+y',
    'Ctrl+c',
    'Ctrl+v',
    'Shift+Delete',
    'Shift+Ctrl+Enter',
    'Ctrl+Alt+Enter',
    'Shift+Alt+Enter',
    'Shift+Ctrl+D',
    'Alt+d',
    'Ctrl+Tab',
    'Alt+ArrowDown',
    'Meta+ArrowLeft',
    'PageDown',
    'F5',
    'Process',
  ])('leaves %s alone', (keys) => {
    expect(commandOf(press(keys), SEVERAL)).toBeNull();
  });
});
