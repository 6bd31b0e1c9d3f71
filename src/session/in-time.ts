/** A database that does not answer for so long has not kept what it was given. */
const TIME_OUT_MS = 5_000;

/** The same promise, but one that fails when nothing is heard in time. */
export function inTime<T>(work: T | Promise<T>, longest = TIME_OUT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('No answer in time'));
    }, longest);
    const settle = () => {
      clearTimeout(timer);
    };
    Promise.resolve(work).then(resolve, reject).then(settle, settle);
  });
}
