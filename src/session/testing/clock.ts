import { vi } from 'vitest';

/** So many turns of the event loop the database in memory needs at most for what it is asked at once. */
const TURNS = 60;
const STEP_MS = 50;

/** Time goes by, and the database keeps up with it. */
export async function passes(ms: number): Promise<void> {
  // Longer stretches are jumped over: nothing happens in them but by the hour.
  const step = ms > 10_000 ? ms : STEP_MS;
  for (let past = 0; past < ms; past += step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, ms - past));
    await turn();
  }
}

async function turn(): Promise<void> {
  for (let n = 0; n < TURNS; n += 1) await new Promise((done) => setImmediate(done));
  // Parts of the program that come later are here as soon as they are asked for.
  await vi.dynamicImportSettled();
}

export async function turnUntil(isSo: () => boolean, mostMs: number): Promise<void> {
  await turn();
  for (let past = 0; !isSo(); past += STEP_MS) {
    if (past > mostMs) throw new Error(`Not within ${String(mostMs)} ms`);
    await passes(STEP_MS);
  }
}

/** Time stands still but for what a scenario lets pass. */
export function stopTheClock(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: Date.UTC(2024, 0, 8, 2, 0),
  });
}

export function letTheClockRun(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
}
