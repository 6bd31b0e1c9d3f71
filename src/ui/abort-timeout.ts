type Signals = Partial<Pick<typeof AbortSignal, 'timeout'>>;

/** react-aria asks for it on touch devices; Chromium has it since 103, Firefox since 100. */
export function giveAbortTimeout(signals: Signals): void {
  signals.timeout ??= (wait) => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, wait);
    return controller.signal;
  };
}
