import { withoutDirectionMarks } from '../report/index.ts';
import { listen } from '../ui/index.ts';

/**
 * Takes direction marks out of every field of the page, however they come in: typed, pasted, dropped,
 * put in by an input method. It sees what came before the field's own listeners do, so that nobody
 * ever knows of them.
 */
export function keepDirectionMarksOut(page: Document): () => void {
  const onInput = (event: Event) => {
    if (!(event instanceof InputEvent) || event.isComposing) return;
    // Most keys: a glance at the character, not at all of a long text.
    if (event.data !== null && withoutDirectionMarks(event.data) === event.data) return;
    takeOut(event.target);
  };
  // What an input method has written is told as input before it may be changed, and not again.
  const onCompositionEnd = ({ target }: Event) => {
    if (takeOut(target)) target?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return listen(page, { input: onInput, compositionend: onCompositionEnd }, { capture: true });
}

/** Whether there were any. */
function takeOut(field: EventTarget | null): boolean {
  if (!isOfText(field)) return false;
  const { value } = field;
  const clean = withoutDirectionMarks(value);
  if (clean === value) return false;
  const [start, end] = [field.selectionStart, field.selectionEnd].map(
    (at) => withoutDirectionMarks(value.slice(0, at ?? 0)).length,
  );
  // Not by `value`: React would take that for its own doing, and tell nobody.
  field.setRangeText(clean, 0, value.length);
  field.setSelectionRange(start ?? 0, end ?? 0);
  return true;
}

function isOfText(field: EventTarget | null): field is HTMLInputElement | HTMLTextAreaElement {
  if (field instanceof HTMLTextAreaElement) return true;
  return field instanceof HTMLInputElement && ['text', 'search'].includes(field.type);
}
