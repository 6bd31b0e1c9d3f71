// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toParagraphs } from './paragraphs.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const paragraphsOf = (html: string, text = '') => toParagraphs({ html, text }, parse);

const NBSP = '\u00a0';

/** A document as Word puts it on the clipboard, around these paragraphs. */
const word = (body: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">\r
<head>\r
<meta name=ProgId content=Word.Document>\r
<meta name=Generator content="Microsoft Word 15">\r
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->\r
<style><!-- p.MsoNormal {mso-style-parent:""; text-indent:32.0pt; mso-char-indent-count:2.0;} --></style>\r
</head>\r
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>\r
<!--StartFragment-->\r
${body}\r
<!--EndFragment-->\r
</body>\r
</html>`;

const wordParagraph = (text: string) =>
  `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span\r
style='font-size:16.0pt;font-family:仿宋_GB2312'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`;

const chromeStyle =
  'color: rgb(51, 51, 51); font-family: &quot;Microsoft YaHei&quot;; text-indent: 32px; white-space: normal;';
const chrome = (paragraphs: readonly string[]) =>
  `<meta charset='utf-8'>${paragraphs.map((text) => `<p style="${chromeStyle}">${text}</p>`).join('')}`;

const CASES: readonly (readonly [what: string, html: string, text: string, lines: string[]])[] = [
  ['nothing', '', '', []],
  ['blanks alone', '<p>&nbsp;</p>', ' \r\n', []],
  ['plain text with its empty lines', '', '一、甲\n\n二、乙\n', ['一、甲', '', '二、乙']],
  ['line ends of other systems', '', '甲\r\n乙\r丙\u2028丁', ['甲', '乙', '丙', '丁']],
  [
    'paragraphs of Word with indentation and soft breaks',
    word(wordParagraph('统一、规范') + wordParagraph('第二十条<br>第（一）项')),
    '\u3000\u3000统一、规范\r\n\t第二十条\v第（一）项\u3000\r\n',
    ['统一、规范', '第二十条', '第（一）项'],
  ],
  [
    'an empty paragraph of Word',
    word(
      `${wordParagraph('甲')}<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>${wordParagraph('乙')}`,
    ),
    '甲\r\n\r\n乙\r\n',
    ['甲', '', '乙'],
  ],
  [
    'a list of Word, whose numbers stand in the plain form',
    word(
      `<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>建立制度</p>`,
    ),
    '1.\t建立制度\r\n',
    ['1.\t建立制度'],
  ],
  ['page breaks without an HTML form', '', '甲\n\f\n乙\f丙', ['甲', '乙', '丙']],
  [
    'a page break of Word',
    word(wordParagraph('甲') + wordParagraph('乙')),
    '甲\r\n\f\r\n乙\r\n',
    ['甲', '乙'],
  ],
  [
    'Word without a plain form: line ends of the source are nothing between Chinese signs',
    word(
      wordParagraph('全年主动公开政府信息\r\n2023条，答复\r\n依申请公开“，\r\n统一、\r\n规范”。') +
        wordParagraph('open government\r\ninformation'),
    ),
    '',
    ['全年主动公开政府信息 2023条，答复依申请公开“，统一、规范”。', 'open government information'],
  ],
  [
    'Word without a plain form: list numbers, hidden text, soft breaks',
    word(
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><![endif]>甲<br>乙<span style='display:none;mso-hide:all'>隐</span></p>`,
    ),
    '',
    ['（一） 甲', '乙'],
  ],
  [
    'what WPS copies',
    `<html><head><meta name="Generator" content="WPS Office"></head><body><!--StartFragment--><p class=MsoNormal style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;mso-font-kerning:1.0000pt;"><font face="仿宋_GB2312">一是健全机制。</font></span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p><p class=MsoNormal><span style="mso-spacerun:'yes';"><font face="仿宋_GB2312">二是加强培训</font>3<font>次。</font></span></p><!--EndFragment--></body></html>`,
    '\u3000\u3000一是健全机制。\r\n二是加强培训3次。\r\n',
    ['一是健全机制。', '二是加强培训3次。'],
  ],
  [
    'paragraphs of a page: the doubled line ends of Chrome',
    chrome(['一、总体情况', '　　第一段。', '第二段。']),
    '一、总体情况\n\n　　第一段。\n\n第二段。',
    ['一、总体情况', '第一段。', '第二段。'],
  ],
  [
    'an empty paragraph of a page, once',
    chrome(['甲', '&nbsp;', '乙', '<br>', '丙', '']),
    `甲\n\n${NBSP}\n\n乙\n\n\n\n丙`,
    ['甲', '', '乙', '', '丙'],
  ],
  [
    'breaks of a page, which are not doubled',
    `<meta charset='utf-8'><span style="${chromeStyle}">甲</span><br style="${chromeStyle}"><br style="${chromeStyle}"><span>乙</span><br><span>丙</span>`,
    '甲\n\n乙\n丙',
    ['甲', '', '乙', '丙'],
  ],
  [
    'headings, lists and rows of a page',
    `<h2>标题</h2><ol style="list-style: decimal;"><li>甲</li><li><p>乙</p></li></ol><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`,
    '标题\n\n甲\n\n乙\n\n1\t2\n',
    ['标题', '甲', '乙', '1\t2'],
  ],
  [
    'markers that only the plain form of Firefox has',
    '<ol><li>甲</li><li>乙</li></ol><p>丙</p>',
    '    1. 甲\n    2. 乙\n\n丙',
    ['1. 甲', '2. 乙', '丙'],
  ],
  [
    'sections of an article of WeChat',
    `<section style="margin: 0px 8px; white-space: normal;"><p style="margin:0"><span leaf="">甲</span></p></section><section data-role="paragraph"><section><span textstyle="">乙</span></section></section><p><br></p><section><section>丙</section></section>`,
    '甲\n\n乙\n\n\n丙',
    ['甲', '乙', '', '丙'],
  ],
  [
    'what Google Docs copies',
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-4f0c1d2e-7fff"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;white-space:pre;white-space:pre-wrap;">甲</span></p><br /><p dir="ltr"><span style="white-space:pre-wrap;">乙</span></p></b><br class="Apple-interchange-newline">`,
    '甲\n\n乙',
    ['甲', '', '乙'],
  ],
  [
    'what Feishu copies, with marks of no width',
    `<div data-page-id="Xd1" data-docx-has-block-data="true"><div class="ace-line ace-line old-record-id-a" style="white-space: pre;">甲</div><div class="ace-line">\u200b</div><div class="ace-line">乙</div></div>`,
    '甲\n\u200b\n乙\ufeff',
    ['甲', '', '乙'],
  ],
  [
    'paragraphs that cannot be compared, none of them empty',
    '<p>甲甲</p><p>乙</p><p>丙</p>',
    '甲\n\n乙\n\n丙',
    ['甲', '乙', '丙'],
  ],
  [
    'paragraphs that cannot be compared, one of them empty',
    '<p>甲甲</p><p>&nbsp;</p><p>乙</p>',
    '甲\n\n乙',
    ['甲', '', '乙'],
  ],
  [
    'preformatted text without a plain form',
    '<pre>甲\n乙</pre><div style="white-space-collapse: preserve;">丙\n丁</div>',
    '',
    ['甲', '乙', '丙', '丁'],
  ],
  [
    'what stands around a fragment',
    '<p>别处</p><!--StartFragment--><p>甲</p><!--EndFragment--><p>别处</p>',
    '',
    ['甲'],
  ],
  ['a script and a style', '<style>p{}</style><script>x()</script><title>t</title>甲', '', ['甲']],
  ['no-break spaces and pictures', '', `21${NBSP}条\ufffc，\u202f共 3  件`, ['21 条， 共 3  件']],
];

describe('toParagraphs', () => {
  it.each(CASES)('reads %s', (_, html, text, lines) => {
    expect(paragraphsOf(html, text)).toBe(lines.join('\n'));
  });

  it('neither breaks nor joins what a paragraph says', () => {
    const text = '统一、规范。第二十条第（一）项，一、二；“三”（四）5.6% A—B…';
    expect(paragraphsOf('', text)).toBe(text);
    expect(paragraphsOf(word(wordParagraph(text)), `${text}\r\n`)).toBe(text);
    expect(paragraphsOf(word(wordParagraph(text)))).toBe(text);
  });

  it('changes nothing when what it gave is pasted again', () => {
    const sign = fc.constantFrom('甲', '、', ' ', '\n', '\r\n', '\t', '　', NBSP, '\v', '\f', 'a');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const once = paragraphsOf('', signs.join(''));
        expect(paragraphsOf('', once)).toBe(once);
        expect(once.replace(/\s/g, '')).toBe(signs.join('').replace(/\s/g, ''));
      }),
    );
  });

  it('reads the same paragraphs from a page as from its plain form', () => {
    const paragraph = fc.stringMatching(/^[甲乙丙、。a-c0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        expect(paragraphsOf(chrome(paragraphs), paragraphs.join('\n\n'))).toBe(
          paragraphs.join('\n'),
        );
        expect(paragraphsOf(chrome(paragraphs))).toBe(paragraphs.join('\n'));
      }),
    );
  });

  it('takes a plain form of many blanks in a moment', () => {
    const start = process.cpuUsage();
    const text = `甲${' '.repeat(200_000)}乙${'\n'.repeat(200_000)}丙`;
    expect(paragraphsOf('', text).length).toBe(400_003);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});
