// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { htmlBlocks, linesOfHtml, parseHtmlTable, textOver } from './index.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('lines, cells and blocks', () => {
  it.each([
    ...['center', 'dd', 'fieldset', 'figcaption', 'form', 'h3', 'section'].map(
      (name) => `甲<${name}>乙</${name}>丙`,
    ),
    '甲<span style="display: flex">乙</span>丙',
    '甲<div style="display:block!important">乙</div>丙',
    '甲<br>乙<br>丙',
    '<span style="white-space: pre-wrap">甲\n乙\n丙</span>',
    '甲<p>乙</p><p hidden>丁</p><template>丁</template><style>丁</style>丙',
  ])('are the same three in %j', (html) => {
    const cell = textOver(parseHtmlTable(`<table><td>${html}</table>`, parse) ?? [], 0, 0);
    const lines = ['甲', '乙', '丙'];
    expect(linesOfHtml(html, parse)).toEqual(lines);
    expect(cell.split('\n')).toEqual(lines);
    expect(htmlBlocks(parse(html), 'aside')).toEqual([{ kind: 'text', text: lines.join('\n') }]);
  });
});
