/** What pages find in a browser and jsdom has not: it knows no layout. */
export function browserParts(): void {
  const nothing = () => undefined;
  class NoResizing {
    readonly observe = nothing;
    readonly unobserve = nothing;
    readonly disconnect = nothing;
  }
  const CSS = { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') };
  Object.assign(globalThis, { ResizeObserver: NoResizing, CSS });
  Object.assign(Element.prototype, {
    scrollIntoView: nothing,
    // Whatever stands in the page is shown.
    getClientRects(this: Element) {
      return this.isConnected ? [this.getBoundingClientRect()] : [];
    },
  });
  Object.assign(document, { execCommand });
}

/** Puts a text in as typing does, or makes a copy event. */
function execCommand(command: string, _shown?: boolean, text = ''): boolean {
  const focused = document.activeElement;
  if (command === 'copy') {
    focused?.dispatchEvent(clipboardEvent('copy', own));
    return true;
  }
  if (command !== 'insertText' || !isField(focused)) return false;
  putIn(focused, text, 'insertText');
  return true;
}

export type Field = HTMLInputElement | HTMLTextAreaElement;

export function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type))
  );
}

/** Puts a text over what is selected, unless the page forbids it. */
export function putIn(field: Field, text: string, inputType: string): void {
  if (field.readOnly) return;
  const words = field instanceof HTMLInputElement ? text.replace(/[\r\n]/g, '') : text;
  const about = { bubbles: true, cancelable: true, data: words, inputType };
  if (!field.dispatchEvent(new InputEvent('beforeinput', about))) return;
  const { selectionStart, selectionEnd, value } = field;
  field.setRangeText(words, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: words, inputType }));
}

/** The forms of what lies on the clipboard. */
export class Clipboard {
  readonly forms = new Map<string, string>();
  readonly setData = (type: string, data: string) => {
    this.forms.set(type, data);
  };
  readonly getData = (type: string) => this.forms.get(type) ?? '';
  get types(): readonly string[] {
    return [...this.forms.keys()];
  }
}

export const own = new Clipboard();

export function clipboardEvent(kind: 'copy' | 'cut' | 'paste', data: Clipboard): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  return Object.defineProperty(event, 'clipboardData', { value: data });
}
