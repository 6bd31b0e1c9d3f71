/** A tag with its attributes; what stands in quotes may hold angle brackets. */
const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * A document that runs no script and loads nothing. Handlers in attributes would not run either, but
 * the page's security policy complains of each of them, and the pages one copies from are full of them.
 */
export function parseHtml(html: string): Document {
  const silent = html.replace(TAG, (tag) =>
    tag.replace(/([\s"'/])on[a-z]+(?=\s*=)/gi, '$1data-off'),
  );
  return new DOMParser().parseFromString(silent, 'text/html');
}
