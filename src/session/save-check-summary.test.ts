import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { toEdit, type CheckSummary } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { RULES_VERSION } from '../rules/index.ts';
import { liveDraftOf } from './testing/live-draft.ts';
import { saveCheckSummaries } from './save-check-summary.ts';
import { createLiveReview } from './review.ts';
import { createReviewer } from '../rules/index.ts';

const CELL = 'disclosure.licensing.decisions';

async function opened() {
  const live = liveDraftOf(zeroDraft(format));
  let changedAt = 5;
  const type = (text: string) => {
    changedAt += 1;
    live.apply(toEdit(live.current().entries, { [CELL]: text }));
  };
  const loadReviewer = () => Promise.resolve(createReviewer(format));
  const review = createLiveReview({ live, loadReviewer, elapsed: () => performance.now() });
  const kept: CheckSummary[] = [];
  const stop = saveCheckSummaries({
    store: { keepCheck: (_, check) => Promise.resolve(void kept.push(check)) },
    id: 'a',
    review,
    autosave: { changedAt: () => changedAt },
    current: () => live.current(),
  });
  review.start();
  void review.need();
  await vi.advanceTimersByTimeAsync(2_000);
  return { kept, type, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saveCheckSummaries', () => {
  it('keeps what was found, with the time of the draft and the version of the rules', async () => {
    const { kept } = await opened();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ changedAt: 5, rules: RULES_VERSION });
  });

  it('waits for a pause of 1.5 s, then keeps the last state alone', async () => {
    const { kept, type } = await opened();
    const before = kept[0]?.error ?? 0;
    type('1.5');
    await vi.advanceTimersByTimeAsync(1_000);
    type('1.6');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kept).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kept.map(({ error, changedAt }) => [error, changedAt])).toEqual([
      [before, 5],
      [before + 1, 7],
    ]);
  });

  it('keeps at once what was typed last when the draft is left', async () => {
    const { kept, type, stop } = await opened();
    type('1.5');
    stop();
    expect(kept.map(({ changedAt }) => changedAt)).toEqual([5, 6]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kept).toHaveLength(2);
  });
});
