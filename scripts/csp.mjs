import { createHash } from 'node:crypto';

// All that is not named is forbidden: requests (fetch), frames (the preview's srcdoc counts as none),
// fonts, objects. `'unsafe-inline'` for styles: the preview inherits the policy, and its widths of
// columns stand in `style`. No `require-trusted-types-for`: the preview's srcdoc is just what it
// forbids, and a default policy that lets that one through would let all through.
const COMMON = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** The page on a server: its own scripts and styles, its service worker, its manifest and icons. */
const SERVED = [
  ...COMMON,
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
];

/** @param {readonly string[]} hashes of the scripts inside the single file; it needs nothing else */
const alone = (hashes) => [
  ...COMMON,
  `script-src ${hashes.join(' ')}`,
  "style-src 'unsafe-inline'",
  'img-src data:',
];

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * After `<!--` and `<script` inside a script, the HTML parser no longer sees the script's end.
 *
 * @param {string} html
 */
function withoutCommentOpeners(html) {
  return html.replace(INLINE_SCRIPT, (script) => script.replaceAll('<!--', '\\x3C!--'));
}

/** @param {string} html */
function hashesOfInlineScripts(html) {
  return [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => {
    // The browser hashes what its HTML parser hands over, and the parser changes these two.
    if (/[\r\0]/.test(script)) throw new Error('An inline script holds a CR or NUL: hash unsure');
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });
}

/**
 * The page with its Content-Security-Policy as a meta element: external scripts are allowed from
 * `'self'`, inline ones by hash and then nothing else, since `file://` has no useful `'self'`.
 *
 * @param {string} built
 */
function withPolicy(built) {
  const html = withoutCommentOpeners(built);
  const hashes = hashesOfInlineScripts(html);
  const content = (hashes.length > 0 ? alone(hashes) : SERVED).join('; ');
  const charset = '<meta charset="utf-8" />';
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
  if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`);
  return html.replace(charset, () => `${charset}\n    ${meta}`);
}

/**
 * Writes the policy into the built page. Development has none: Vite needs inline scripts there.
 * Stands last in the list of plugins, so that it sees the page as it will be written.
 *
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build made no index.html');
        page.source = withPolicy(page.source.toString());
      },
    },
  };
}
