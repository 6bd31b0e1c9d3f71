/** A database that does not answer for so long has not kept the version. */
const TIME_OUT_MS = 5_000;

/** The same promise, but one that fails when nothing is heard in time. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The database does not answer'));
    }, TIME_OUT_MS);
    const settle = () => {
      clearTimeout(timer);
    };
    work.then(resolve, reject).then(settle, settle);
  });
}
