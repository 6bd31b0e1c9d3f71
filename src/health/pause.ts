/** Works on for so long before it lets others in. */
const STRETCH_MS = 8;

/** A timer would wait a second each time in a window that lies behind others. */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return Promise.resolve();
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        since = performance.now();
        resolve();
      };
      port2.postMessage(null);
    });
  };
}
