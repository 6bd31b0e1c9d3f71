import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { toEdit } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { liveDraftOf } from './testing/live-draft.ts';
import { createLiveReview } from './review.ts';
import { createReviewer } from '../rules/index.ts';

function opened() {
  const live = liveDraftOf(zeroDraft(format));
  const type = (text: string) => {
    live.apply(toEdit(live.current().entries, { 'disclosure.licensing.decisions': text }));
  };
  const reviewed = createLiveReview({
    live,
    loadReviewer: () => Promise.resolve(createReviewer(format)),
    elapsed: () => performance.now(),
  });
  const stop = reviewed.start();
  const missing = () => reviewed.review.get().progress.missing;
  return { reviewed, type, missing, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createLiveReview', () => {
  it('reviews in a pause of 150 ms, not between two keys', () => {
    const { type, missing } = opened();
    type('1');
    vi.advanceTimersByTime(140);
    type('');
    vi.advanceTimersByTime(140);
    expect(missing()).toBe(0);
    vi.advanceTimersByTime(10);
    expect(missing()).toBe(1);
  });

  it('reviews after 900 ms while typing never pauses', () => {
    const { type, missing } = opened();
    for (let key = 0; key < 8; key += 1) {
      type('1'.repeat(key + 1));
      vi.advanceTimersByTime(100);
    }
    expect(missing()).toBe(0);
    type('');
    vi.advanceTimersByTime(100);
    expect(missing()).toBe(1);
  });

  it('catches up at once when asked, and not a second time', () => {
    const { reviewed, type, missing } = opened();
    let told = 0;
    reviewed.review.watch(() => (told += 1));
    reviewed.catchUp();
    expect(told).toBe(0);
    type('');
    reviewed.catchUp();
    expect(missing()).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(told).toBe(1);
  });

  it('stops with the draft', () => {
    const { reviewed, type, stop, missing } = opened();
    type('');
    stop();
    vi.advanceTimersByTime(2_000);
    expect(missing()).toBe(0);
    reviewed.catchUp();
    expect(missing()).toBe(0);
  });

  it('asks for the rules after 1 s without a key, or at once when they are needed', async () => {
    const { reviewed, type } = opened();
    const isThere = () => reviewed.review.get().result !== null;
    await vi.advanceTimersByTimeAsync(900);
    type('');
    await vi.advanceTimersByTimeAsync(900);
    expect(isThere()).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(isThere()).toBe(true);
    const other = opened();
    void other.reviewed.need();
    await vi.advanceTimersByTimeAsync(200);
    expect(other.reviewed.review.get().result).not.toBeNull();
  });

  it('reviews again when something beside the draft has come, while it is open', async () => {
    const live = liveDraftOf(zeroDraft(format));
    const review = createReviewer(format);
    let tell: () => void = () => undefined;
    const reviewed = createLiveReview({
      live,
      loadReviewer: (onNews) => {
        tell = onNews;
        return Promise.resolve(review);
      },
      elapsed: () => performance.now(),
    });
    const stop = reviewed.start();
    void reviewed.need();
    await vi.advanceTimersByTimeAsync(200);
    let told = 0;
    reviewed.review.watch(() => (told += 1));
    tell();
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toBe(1);
    stop();
    tell();
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toBe(1);
  });

  it('acts on what is found as soon as the rules have come, and at once when they are there', async () => {
    const { reviewed, type } = opened();
    const found: number[] = [];
    const act = () => {
      reviewed.withResult(({ findings }) => {
        found.push(findings.length);
        return Promise.resolve();
      });
    };
    type('');
    act();
    expect(found).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(found).toHaveLength(1);
    type('2');
    act();
    expect(found[1]).toBe((found[0] ?? 0) - 1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(found).toHaveLength(2);
  });
});
