import { createHash } from 'node:crypto';

/** @param {string} scriptSource */
const policy = (scriptSource) =>
  [
    "default-src 'none'",
    `script-src ${scriptSource}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

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
  const content = policy(hashes.length > 0 ? hashes.join(' ') : "'self'");
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
