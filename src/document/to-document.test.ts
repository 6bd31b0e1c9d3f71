import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { OMITTED_ASPECT, type Entries } from '../report/index.ts';
import { toDocument, type DocumentBlock, type DocumentOptions } from './index.ts';
import { fullDraft } from './testing/full-draft.ts';

const [official = toyFormat] = formats;

function documentOf(changes: Entries = {}, options: DocumentOptions = {}) {
  return toDocument(official, fullDraft(official, changes), options);
}

/** A block in one word and its text, as a reader meets it. */
function outline(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'title':
        return `title ${block.parts.join('|')}`;
      case 'heading':
        return `h${block.level} ${block.text}`;
      case 'runIn':
        return `h2 ${block.heading}| ${block.text}`;
      case 'table':
        return `table ${block.label}`;
      case 'writingLines':
        return `lines ${block.count}`;
      case 'figure':
        return `figure ${block.caption}`;
      case 'paragraph':
      case 'attachment':
      case 'signature':
      case 'date':
      case 'contact':
        return `${block.kind} ${block.text.slice(0, 22)}`;
    }
  });
}

describe('toDocument', () => {
  it('sets title, preamble and sections 一 … 六 in the order of the form', () => {
    expect(outline(documentOf().blocks)).toEqual([
      'title 某某市某某局|2023年政府信息公开工作年度报告',
      'paragraph 根据《中华人民共和国政府信息公开条例》规定和',
      'h1 一、总体情况',
      'h2 （一）主动公开。| overview.proactive的内容',
      'h2 （二）依申请公开。| overview.onRequest的内容',
      'h2 （三）政府信息管理。| overview.management的内容',
      'h2 （四）政府信息公开平台建设。| overview.platform的内容',
      'h2 （五）监督保障。| overview.oversight的内容',
      'h1 二、主动公开政府信息情况',
      'table 二、主动公开政府信息情况',
      'h1 三、收到和处理政府信息公开申请情况',
      'table 三、收到和处理政府信息公开申请情况',
      'h1 四、政府信息公开行政复议、行政诉讼情况',
      'table 四、政府信息公开行政复议、行政诉讼情况',
      'h1 五、存在的主要问题及改进情况',
      'paragraph problems的内容',
      'h1 六、其他需要报告的事项',
      'paragraph otherMatters的内容',
    ]);
  });

  it('sets any other form by its own sections', () => {
    const { blocks } = toDocument(toyFormat, fullDraft(toyFormat));
    expect(outline(blocks.slice(2))).toEqual([
      'h1 一、经过',
      'h2 （一）上午。| story.morning的内容',
      'h2 （二）晚上。| story.evening的内容',
      'h1 二、来访情况',
      'table 二、来访情况',
      'h1 三、备注事项',
      'paragraph closingRemarks的内容',
    ]);
  });

  it('makes each line a paragraph, without empty lines and typed indents', () => {
    const { blocks } = documentOf({
      'overview.proactive': '　　甲。\r\n\r\n 乙。\n',
      problems: '丙\n\n　\n丁',
    });
    expect(outline(blocks)).toEqual(
      expect.arrayContaining(['h2 （一）主动公开。| 甲。', 'paragraph 乙。', 'paragraph 丙']),
    );
    expect(outline(blocks).filter((line) => line.startsWith('paragraph'))).toHaveLength(5);
  });

  it('sets sub-headings on lines of their own where asked, and where they have no text', () => {
    const own = outline(documentOf({}, { settings: { subheadings: 'ownLine' } }).blocks);
    expect(own.slice(3, 5)).toEqual(['h2 （一）主动公开', 'paragraph overview.proactive的内容']);
    const empty = outline(documentOf({ 'overview.proactive': ' \n' }).blocks);
    expect(empty.slice(3, 5)).toEqual([
      'h2 （一）主动公开',
      'h2 （二）依申请公开。| overview.onRequest的内容',
    ]);
  });

  it('prints the heading alone of an empty section', () => {
    const lines = outline(documentOf({ problems: '', otherMatters: '' }).blocks);
    expect(lines.slice(-2)).toEqual([
      'h1 五、存在的主要问题及改进情况',
      'h1 六、其他需要报告的事项',
    ]);
  });

  it('ends with the date and the lines of the contact, where there are any', () => {
    const found = documentOf({ date: '2024.1.25', contact: '联系人：甲\n电话：1' });
    expect(outline(found.blocks).slice(-3)).toEqual([
      'date 2024年1月25日',
      'contact 联系人：甲',
      'contact 电话：1',
    ]);
    expect(found.date).toBe('2024-01-25');
    expect(outline(documentOf({ date: '明天' }).blocks).join()).not.toContain('date');
  });

  it('says what it is: title, agency, year, draft mark', () => {
    expect(documentOf({}, { draftMark: true })).toMatchObject({
      language: 'zh-CN',
      title: '某某市某某局2023年政府信息公开工作年度报告',
      agency: '某某市某某局',
      year: 2023,
      date: null,
      draftMark: true,
    });
    expect(documentOf({ year: '去年' })).toMatchObject({ year: null, draftMark: false });
  });

  it('leaves out an aspect that has a reason instead of a text, and numbers those after it anew', () => {
    const draft = fullDraft(official, { 'overview.onRequest': '', 'overview.management': ' ' });
    const waiver = { rule: OMITTED_ASPECT, at: 'overview.onRequest', reason: '无', values: [] };
    const { blocks } = toDocument(official, { ...draft, waivers: [waiver] });
    expect(outline(blocks).slice(3, 7)).toEqual([
      'h2 （一）主动公开。| overview.proactive的内容',
      'h2 （二）政府信息管理',
      'h2 （三）政府信息公开平台建设。| overview.platform的内容',
      'h2 （四）监督保障。| overview.oversight的内容',
    ]);
  });

  it('marks in a draft what is missing, and shows what can not be read as it was typed', () => {
    const changes = {
      ...{ 'requests.received.business': '', 'requests.received.research': ' 约3 ' },
      date: '下周三',
    };
    const valuesIn = (options: DocumentOptions) => {
      const { blocks } = documentOf(changes, options);
      return blocks.flatMap((block) =>
        block.kind === 'table' && block.id === 'requests'
          ? (block.bodyRows[0]?.cells ?? []).flatMap((cell) =>
              cell.kind === 'value' ? [[cell.text, cell.isUnreadable]] : [],
            )
          : [],
      );
    };
    expect(valuesIn({ draftMark: true }).slice(1)).toEqual([
      ...[
        ['未填', false],
        ['约3', true],
      ],
      ...[114, 115, 116].map((count) => [String(count), false]),
      ['', false],
    ]);
    expect(valuesIn({}).slice(1, 3)).toEqual([
      ['', false],
      ['', false],
    ]);
    expect(outline(documentOf(changes, { draftMark: true }).blocks)).toContain('date 下周三');
  });

  it('is plain data', () => {
    const document = documentOf();
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('page settings', () => {
  const { page } = documentOf();
  const { top, right, bottom, left } = page.marginsMm;
  const toPt = (mm: number) => (mm * 72) / 25.4;

  it('leaves a type area of 156 × 225 mm', () => {
    expect(page.paperMm.width - left - right).toBe(156);
    expect(page.paperMm.height - top - bottom).toBe(225);
  });

  it('fits exactly 28 characters into a line and 22 lines on a page', () => {
    const across = toPt(156) / page.characterPitchPt;
    const down = toPt(225) / page.linePitchPt;
    expect([Math.floor(across), Math.floor(down)]).toEqual([28, 22]);
    expect(across - 28).toBeLessThan(0.01);
    expect(down - 22).toBeLessThan(0.01);
  });
});
