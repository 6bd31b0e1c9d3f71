// doiuse knows what caniuse knows by name; what it does not look for stands here as patterns.
import createDoiuse from 'doiuse/stream';

const BROWSERS = ['chrome 87', 'firefox 91'];

/**
 * What doiuse reports and the app may use nevertheless.
 *
 * @type {Readonly<Record<string, string>>}
 */
const IGNORED = {
  'css-overflow': 'partial means `overflow: clip`, which is not used (pattern below)',
  'css-sticky': 'partial means sticking in tables by `tr`; ours stick by cell',
  'css-masks': 'partial means without prefix',
  'css-logical-props': 'partial means `margin-inline` and its like in one word since Chromium 87',
  'css-clip-path': 'partial means shapes by url; `inset()` is there',
  'css-display-contents': 'partial means its role is lost to screen readers on some elements',
  multicolumn: 'partial means `break-*` inside columns; the names are those of pages',
  'intrinsic-width': 'partial means `fit-content` as a height and `stretch`',
  'text-decoration': 'partial means `text-decoration-skip`',
  'css-text-indent': 'partial means `hanging` and `each-line`',
  'css-paged-media':
    'partial means named pages and margin boxes; the preview says how to get numbers',
  'css-widows-orphans': 'without it a paragraph may leave a line alone on a page',
  'text-size-adjust': 'only phones enlarge text; without it nothing breaks',
};

/**
 * First Chromium / Firefox with it. Not here: `accent-color` (93/92), without which boxes are blue.
 *
 * @type {readonly (readonly [RegExp, string])[]} */
const NEWER = [
  [/:has\(/, ':has() 105/121'],
  [/:(?:is|where)\(/, ':is(), :where() 88/78'],
  [/:(?:modal|popover-open|user-valid|user-invalid|open)\b/, 'newer pseudo-classes 105+/103+'],
  [/::(?:highlight|backdrop|marker|details-content)\b/, 'newer pseudo-elements'],
  [
    /@(?:layer|container|scope|starting-style|view-transition|property|counter-style)\b/,
    'at-rules 85+ to 118+',
  ],
  [/@media[^{]*[<>]=?/, 'ranges in media queries 104/63'],
  [/[\d.](?:[dsl]v(?:h|w|min|max)|cq(?:w|h|i|b|min|max)|r?lh|r?cap|rex|ric)\b/, 'units 105+/101+'],
  [
    /\b(?:color-mix|light-dark|okl(?:ab|ch)|lab|lch|hwb|color|round|mod|rem|sin|cos|anchor|if)\(/,
    'functions 101+/96+',
  ],
  [/[{;]\s*(?:translate|rotate|scale)\s*:/, 'translate, rotate, scale 104/72'],
  [
    /[{;]\s*(?:aspect-ratio|field-sizing|text-wrap|text-box[\w-]*|zoom|scrollbar-gutter|scrollbar-color|content-visibility|contain-intrinsic-size|container[\w-]*|font-palette|hyphenate-[\w-]+|interpolate-size|anchor-name|position-[\w-]+|offset|overlay|animation-timeline|view-transition-name|print-color-adjust|backdrop-filter)\s*:/,
    'properties 88+/89+',
  ],
  [/overflow(?:-[xy])?\s*:\s*clip/, 'overflow: clip 90/81'],
  [/\bsubgrid\b|\bmasonry\b/, 'subgrid 117/71'],
  [/[{;}]\s*&/, 'nesting 112/117'],
  [/inset-(?:block|inline)/, 'logical inset 87/63 only in one word'],
];

/** @param {string} css */
function findByPattern(css) {
  return NEWER.flatMap(([pattern, what]) => {
    const found = pattern.exec(css);
    return found === null ? [] : [`${what}: ${css.slice(found.index, found.index + 60)}`];
  });
}

/**
 * @param {string} css
 * @returns {Promise<string[]>}
 */
function findByName(css) {
  return new Promise((done, fail) => {
    /** @type {string[]} */
    const found = [];
    const stream = createDoiuse({ browsers: BROWSERS, ignore: Object.keys(IGNORED) }, 'css');
    stream.on('data', (/** @type {{ message: string }} */ { message }) => found.push(message));
    stream.on('error', fail);
    stream.on('end', () => {
      done(found);
    });
    // Without a last line it complains of an end it has not seen.
    stream.end(`${css}\n`);
  });
}

/**
 * What the oldest browsers don't know in a style sheet.
 *
 * @param {string} css
 * @returns {string[] | Promise<string[]>}
 */
export function findNewerCss(css) {
  const found = findByPattern(css);
  // doiuse breaks off at syntax as new as nesting.
  return found.length > 0 ? found : findByName(css);
}
