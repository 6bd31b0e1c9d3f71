/** A tag up to its end, quoted `>` passed over. It never fails late, and so takes each place once. */
const TAG = /<[a-z](?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/gi;

/**
 * A document that runs no script and loads nothing. Handlers in attributes would not run either, nor
 * would a base count, but the page's security policy complains of each of them, and the pages one
 * copies from are full of them.
 */
export function parseHtml(html: string): Document {
  const silent = html.replace(TAG, (tag) =>
    tag.replace(/([\s"'/])on[a-z]+(?=\s*=)/gi, '$1data-off').replace(/^<base/i, '<off-base'),
  );
  return new DOMParser().parseFromString(silent, 'text/html');
}
