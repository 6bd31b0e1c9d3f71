// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cellsOf, readInput, readReport } from '../sources/testing/read.ts';
import { wordFile, zipOf } from './testing/foreign/word-file.ts';

const TITLE = '安澜县水务局2024年政府信息公开工作年度报告';
const ROWS = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '12'],
];
const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const PAGE = `<p>${TITLE}</p><p>一、总体情况</p><p>（一）主动公开。全年公开12条。</p><p>二、主动公开政府信息情况</p>${table(ROWS)}<p>六、其他需要报告的事项</p><p>无。</p>`;
const DOCUMENTS = { issued: '3 read', repealed: '1 read', inForce: '12 read' };
const documentsIn = async (bytes: Uint8Array | string) =>
  cellsOf(await readReport(bytes), 'disclosure.normativeDocuments');

/** GBK: of each sign the two bytes that its decoder makes it of. */
function gbk(text: string): Uint8Array {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]),
  );
}

const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...text.split('').flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  ]);

describe('web pages', () => {
  it.each([
    ['UTF-8 that says GBK', new TextEncoder().encode(`<meta charset=gbk>${PAGE}`)],
    ['GBK that says nothing', gbk(PAGE)],
    [
      'GBK that says UTF-8',
      gbk(`<META http-equiv="Content-Type" content="text/html; charset=utf-8">${PAGE}`),
    ],
    ['UTF-16 with its mark', utf16(PAGE)],
  ])('reads %s', async (_, bytes) => {
    expect(await documentsIn(bytes)).toEqual(DOCUMENTS);
  });

  it('reads the page in a web archive, quoted-printable or base64', async () => {
    const bytes = gbk(PAGE);
    const quoted = Array.from(
      bytes,
      (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    );
    const parts = [
      ['quoted-printable', quoted.join('').replace(/(.{72})/g, '$1=\r\n')],
      ['base64', btoa(String.fromCharCode(...bytes))],
    ];
    for (const [encoding = '', body = ''] of parts) {
      const mht = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----x"\r\n\r\n------x\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------x--\r\n`;
      expect(await documentsIn(mht)).toEqual(DOCUMENTS);
    }
  });

  it('reads a page laid out by tables, without its head, foot and links', async () => {
    const read = await readReport(
      `<table><tr><td><div class="nav">首页 &gt; 公开</div></td></tr><tr><td>${PAGE}<p>打印本页 关闭窗口</p></td></tr></table><div class="footer">主办单位：安澜县</div>`,
    );
    expect(cellsOf(read, 'disclosure.normativeDocuments')).toEqual(DOCUMENTS);
    expect(read.texts.get('otherMatters')?.text).toBe('无。');
  });

  it('reads 2 with a raised note as no number, not as 21', async () => {
    const raised = table([['行政许可', '2<sup>1</sup>']]);
    const read = await readReport(PAGE.replace('</table>', `</table>${raised}`));
    expect(read.cells.get('disclosure.licensing.decisions')).toMatchObject({ certainty: 'asked' });
  });

  it('keeps blanks of the source blank: read, and empty', async () => {
    const rows = [ROWS[0] ?? [], ['规章', '&nbsp;', '0', '']];
    const read = await readReport(PAGE.replace(/<table>.*<\/table>/, table(rows)));
    expect(cellsOf(read, 'disclosure.governmentRules')).toEqual({
      issued: ' read',
      repealed: '0 read',
      inForce: ' read',
    });
  });

  it('reads a misspelt label where one alone can be meant', async () => {
    expect(await documentsIn(PAGE.replace('行政规范性文件', '行政规笵性文件'))).toEqual(DOCUMENTS);
  });
});

describe('Word files', () => {
  const p = (text: string) =>
    `<w:p>${text
      .split('')
      .map((sign) => `<w:r><w:t>${sign}</w:t></w:r>`)
      .join('')}</w:p>`;
  const rowsOf = (rows: readonly (readonly string[])[]) =>
    rows
      .map((row) => `<w:tr>${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`)
      .join('');
  const tbl = `<w:tbl>${rowsOf(ROWS)}</w:tbl>`;
  const body = (middle: string) =>
    p(TITLE) +
    p('一、总体情况') +
    p('二、主动公开政府信息情况') +
    middle +
    p('六、其他需要报告的事项') +
    p('无。');

  it.each([
    [
      'runs cut inside 12, a table in an sdt',
      body(`<w:sdt><w:sdtContent>${tbl}</w:sdtContent></w:sdt>`),
    ],
    ['a table in a cell of a frame', body(`<w:tbl><w:tr><w:tc>${tbl}<w:p/></w:tc></w:tr></w:tbl>`)],
    [
      'a table in a text box',
      body(`<w:p><w:r><w:drawing><w:txbxContent>${tbl}</w:txbxContent></w:drawing></w:r></w:p>`),
    ],
  ])('reads %s', async (_, xml) => {
    expect(await documentsIn(wordFile(xml))).toEqual(DOCUMENTS);
  });

  it('mentions 1 tracked change, read as accepted, and 2 comments, left out', async () => {
    const changed = body(tbl).replace(
      '<w:r><w:t>无',
      '<w:ins w:author="甲"><w:r><w:t>暂</w:t></w:r></w:ins><w:r><w:t>无',
    );
    const comments =
      '<w:comments xmlns:w="x"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>';
    const read = await readReport(wordFile(changed, { 'word/comments.xml': comments }));
    expect(read.texts.get('otherMatters')?.text).toBe('暂无。');
    expect(read.mentions).toEqual([
      '这个 Word 文件里有 1 处修订，按全部接受读取。',
      '这个 Word 文件里有 2 条批注，没有带入。',
    ]);
  });
});

describe('tables of other programs', () => {
  it('reads comma-separated values, and says in which cell a number stands', async () => {
    const lines = [
      [TITLE],
      ['三、收到和处理政府信息公开申请情况'],
      ...[1, 2, 3, 4].map((n) => [`${n}.甲`, '0', '0', '0', '0']),
    ];
    const row = ['一、本年新收政府信息公开申请数量', '5', '0', '0', '0', '0', '0', '5'];
    const read = await readReport([...lines, row].map((line) => line.join(',')).join('\n'));
    expect(read.kind).toBe('csv');
    expect(read.cells.get('requests.received.naturalPerson')).toMatchObject({
      text: '5',
      place: { words: '工作表“CSV”B7' },
    });
  });
});

describe('what was copied', () => {
  it('reads the HTML form, and the plain one where that holds no number', async () => {
    const text = `${TITLE}\n一、总体情况\n二、主动公开政府信息情况\n${ROWS.map((row) => row.join('\t')).join('\n')}`;
    for (const html of [PAGE, '', '<img src="file:///C:/a.png">']) {
      const read = await readInput({ html, text });
      expect(read.ok && [read.kind, cellsOf(read, 'disclosure.normativeDocuments')]).toEqual([
        'clipboard',
        DOCUMENTS,
      ]);
    }
  });
});

describe('refusals', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);
  const ole = (name: string) =>
    bytes(0xd0, 0xcf, 0x11, 0xe0, ...name.split('').flatMap((sign) => [sign.charCodeAt(0), 0]));
  const links = Array.from({ length: 20 }, (_, n) => `<a href="${n}">年报${n}</a>`).join('');
  const cases: readonly (readonly [what: string, content: string | Uint8Array, says: RegExp])[] = [
    ['nothing', '', /空的.*重新选择/],
    ['a PDF', '%PDF-1.7', /PDF.*粘贴/],
    ['an OFD', zipOf({ 'OFD.xml': '<a/>' }), /OFD.*粘贴/],
    ['an old Word file', ole('WordDocument'), /旧版 Word.*另存为 \.docx/],
    ['an old workbook', ole('Workbook'), /旧版 Excel.*另存为 \.xlsx/],
    ['a file with a password', ole('EncryptedPackage'), /密码/],
    ['an OpenDocument file', zipOf({ mimetype: 'x', 'content.xml': '<a/>' }), /OpenDocument.*另存/],
    ['slides', zipOf({ 'ppt/presentation.xml': '<a/>' }), /演示文稿/],
    ['an archive', zipOf({ 'a.txt': 'x' }), /压缩包.*解压/],
    ['another archive', 'Rar!\u001a', /压缩包/],
    ['RTF', '{\\rtf1 x}', /RTF.*另存/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), /图片.*手工填写/],
    ['a program', 'MZ\u0090', /程序/],
    ['JSON', '{"a": 1}', /JSON/],
    ['XML', '<?xml version="1.0"?><a/>', /XML/],
    ['bytes of nothing known', bytes(...Array.from({ length: 200 }, (_, n) => n % 7)), /认不出/],
    ['a page without a report', '<p>今天天气很好。</p>', /网页里找不到年报/],
    ['a page that loads it', '<div id="app"></div><script src="a.js"></script>', /脚本.*粘贴/],
    ['a list of reports', `<ul>${links}</ul>`, /目录或列表/],
    [
      'a page with pictures for tables',
      PAGE.replace(/<table>.*<\/table>/, '<img src="a.png">'),
      /表格是图片.*手工填写/,
    ],
    ['a page nested too deep', '<b>'.repeat(2000), /嵌套过深/],
    ['a spoilt page', '<p>鏀垮簻淇℃伅鍏紑</p>', /网页里的文字已是乱码/],
    ['a spoilt text', '锟斤拷锟斤拷锟斤拷', /文字文件里的文字已是乱码/],
    [
      'an archive without a page',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x--',
      /归档.*重新保存/,
    ],
    [
      'a Word file without a body',
      zipOf({ 'word/document1.xmlx': '', '[Content_Types].xml': '<a/>' }),
      /Word 文件里没有正文/,
    ],
    ['a Word file without a report', wordFile('<w:p/>'), /Word 文件里找不到年报/],
    ['a letter', '各位同事：\n明天上午九点开会。\n', /文字里找不到年报/],
  ];

  it.each(cases)('refuses %s in one sentence', async (_, content, says) => {
    const read = await readInput({
      name: 'x',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.message).toMatch(says);
    expect(read.message).toMatch(/^[^\n。]{8,100}。$/);
  });

  it('refuses an empty clipboard', async () => {
    expect(await readInput({ html: '', text: ' ' })).toMatchObject({
      ok: false,
      message: '剪贴板里没有文字，请在原文中全选、复制后再粘贴。',
    });
  });
});
