// What came to browsers after Chromium 87 and Firefox 91, the oldest the app runs in. A use in the
// shipped scripts must be guarded where it stands, or stand on the list of exceptions.

/** Methods of objects, called by these names. */
export const METHODS = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toSpliced', 'toReversed'],
  ...['isWellFormed', 'toWellFormed', 'getOrInsert', 'getOrInsertComputed', 'fromAsync'],
  ...[
    'union',
    'intersection',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
  ...['toHex', 'toBase64', 'setFromHex', 'setFromBase64', 'randomUUID', 'throwIfAborted'],
  ...['checkVisibility', 'showPopover', 'hidePopover', 'togglePopover', 'showPicker', 'showModal'],
  ...['setHTML', 'setHTMLUnsafe', 'getHTML', 'moveBefore', 'startViewTransition'],
  ...['caretPositionFromPoint', 'caretRangeFromPoint', 'getDirectory'],
  ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'],
]);

/** Members of global objects. */
export const MEMBERS = new Set([
  ...['Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.try'],
  ...['Promise.withResolvers', 'AbortSignal.timeout', 'AbortSignal.any', 'AbortSignal.abort'],
  ...['URL.canParse', 'URL.parse', 'RegExp.escape', 'Error.isError', 'Math.sumPrecise'],
  ...['Intl.Segmenter', 'Intl.DurationFormat', 'Intl.supportedValuesOf', 'Response.json'],
  ...['Uint8Array.fromHex', 'Uint8Array.fromBase64', 'Atomics.waitAsync', 'CSS.highlights'],
  ...['navigator.locks', 'navigator.userAgentData', 'document.startViewTransition'],
]);

export const GLOBALS = new Set([
  ...['structuredClone', 'reportError', 'scheduler', 'navigation', 'Iterator', 'Temporal'],
  ...['CloseWatcher', 'CompressionStream', 'DecompressionStream', 'OffscreenCanvas', 'EyeDropper'],
  ...['Highlight', 'URLPattern', 'DisposableStack', 'AsyncDisposableStack', 'trustedTypes'],
  ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'CSSMarginRule'],
]);

/**
 * Uses that are right although no guard stands around them, so many in a script that has them.
 *
 * @type {readonly { name: string, uses: number, reason: string }[]}
 */
export const EXCEPTIONS = [
  {
    name: 'navigation',
    uses: 1,
    reason: 'react-dom, in a function that is made only where `typeof navigation` is an object',
  },
  {
    name: 'checkVisibility',
    uses: 1,
    reason: 'react-aria asks for it once and keeps the answer in a constant',
  },
  {
    name: 'AbortSignal.timeout',
    uses: 1,
    reason: 'react-aria, on touch devices; given by src/ui/abort-timeout.ts',
  },
];
