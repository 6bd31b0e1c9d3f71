import type { Page } from '@playwright/test';

/**
 * Takes away what came after Chromium 87 and Firefox 91, before any script of a page runs: the
 * nearest thing to an old browser there is. Syntax and style sheets are checked by
 * `npm run old-engines`.
 */
export async function becomeOld(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const GONE: Readonly<Record<string, readonly string[]>> = {
      '': [
        ...['structuredClone', 'reportError', 'scheduler', 'navigation', 'Iterator', 'Temporal'],
        ...['CloseWatcher', 'CompressionStream', 'DecompressionStream', 'OffscreenCanvas'],
        ...['HTMLDialogElement', 'Highlight', 'URLPattern', 'CSSMarginRule', 'trustedTypes'],
        ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'EyeDropper'],
        ...['DisposableStack', 'AsyncDisposableStack', 'CookieStore', 'cookieStore'],
        ...['CSSLayerBlockRule', 'CSSContainerRule', 'CSSNestedDeclarations'],
      ],
      Object: ['hasOwn', 'groupBy'],
      Map: ['groupBy'],
      'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
      Array: ['fromAsync'],
      'Array.prototype': [
        ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toSpliced', 'toReversed', 'with'],
      ],
      'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
      'Set.prototype': [
        ...['union', 'intersection', 'difference', 'symmetricDifference'],
        ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
      ],
      Uint8Array: ['fromHex', 'fromBase64'],
      'Uint8Array.prototype': [
        ...['at', 'findLast', 'toHex', 'toBase64', 'setFromHex', 'setFromBase64'],
      ],
      'ArrayBuffer.prototype': ['transfer', 'resize', 'transferToFixedLength'],
      Promise: ['withResolvers', 'try'],
      AbortSignal: ['timeout', 'any', 'abort'],
      'AbortSignal.prototype': ['throwIfAborted', 'reason'],
      Intl: ['Segmenter', 'DurationFormat', 'supportedValuesOf'],
      RegExp: ['escape'],
      Error: ['isError'],
      URL: ['canParse', 'parse'],
      Response: ['json'],
      CSS: ['highlights', 'registerProperty'],
      'Crypto.prototype': ['randomUUID'],
      'Navigator.prototype': ['locks', 'userAgentData', 'userActivation', 'virtualKeyboard'],
      'StorageManager.prototype': ['getDirectory'],
      'Document.prototype': [
        'startViewTransition',
        'caretPositionFromPoint',
        'caretRangeFromPoint',
      ],
      'Element.prototype': [
        ...['checkVisibility', 'setHTML', 'setHTMLUnsafe', 'getHTML', 'moveBefore'],
      ],
      'HTMLElement.prototype': ['inert', 'popover', 'showPopover', 'hidePopover', 'togglePopover'],
      'HTMLInputElement.prototype': ['showPicker'],
      'HTMLSelectElement.prototype': ['showPicker'],
    };
    const isOwner = (value: unknown): value is object =>
      (typeof value === 'object' && value !== null) || typeof value === 'function';
    for (const [path, names] of Object.entries(GONE)) {
      let owner: unknown = window;
      for (const word of path.split('.').filter((one) => one !== '')) {
        owner = isOwner(owner) ? Reflect.get(owner, word) : undefined;
      }
      if (isOwner(owner)) for (const name of names) Reflect.deleteProperty(owner, name);
    }
  });
}
