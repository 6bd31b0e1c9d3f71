/**
 * @param {readonly number[]} values
 * @param {number} share From 0 to 1; between two values it is weighed.
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * Numbers from 0 to below 1, the same ones for the same seed: every page gets the same keys.
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function toDice(seed) {
  let state = (seed * 2654435761) % 4294967296;
  return () => {
    // A linear congruential generator; its high bits are random enough to choose cells by.
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
