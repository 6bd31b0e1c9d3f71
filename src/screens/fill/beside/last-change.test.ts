import { describe, expect, it } from 'vitest';
import type { History } from '../../../report/index.ts';
import { lastChange } from './last-change.ts';

const history = (position: number): History => ({
  first: 0,
  position,
  steps: [
    { patches: [{ at: 'a', start: 0, before: null, after: '21' }] },
    { patches: [{ at: 'a', start: 1, before: '1', after: '2' }] },
    { patches: [{ at: 'b', start: 0, before: '1', after: '2' }] },
  ],
});

describe('lastChange', () => {
  it('is the last step that changed the entry, as whole entries', () => {
    expect(lastChange(history(3), 'a', '22')).toBe('上次改动：21 → 22');
    expect(lastChange(history(1), 'a', '21')).toBe('上次改动：空白 → 21');
  });

  it('is none where no step changed it, and for a long text', () => {
    expect(lastChange(history(0), 'a', '')).toBeNull();
    expect(lastChange(history(3), 'c', '5')).toBeNull();
    expect(lastChange(history(1), 'a', `21${'很长的文字'.repeat(5)}`)).toBeNull();
  });
});
