import { escapeHtml } from './html-escape.ts';

/** So many letters, digits and signs in a row may be the address of a page or of mail. */
const LONG = /([!#-&(-;=?-~]{16,})/;
const ADDRESS = /:\/\/|www\.|@/i;
/** Such an address up to a sign after which a line may end. */
const PIECES = /[^/.?&=_@-]*[/.?&=_@-]*/g;

/**
 * A text between tags. Addresses in it may be broken after their signs: whole on the next line, they
 * would leave a justified line of a few characters before them. Numbers stay whole.
 */
export function renderText(text: string): string {
  return text
    .split(LONG)
    .map((part, index) => {
      const isAddress = index % 2 === 1 && ADDRESS.test(part);
      const pieces = isAddress
        ? (part.match(PIECES) ?? []).filter((piece) => piece !== '')
        : [part];
      return pieces.map(escapeHtml).join('<wbr>');
    })
    .join('');
}
