import { describe, expect, it } from 'vitest';
import { toDocument, type DocumentOptions, type ReportDocument } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import type { Format } from '../../form/index.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { formats } from '../../formats/index.ts';
import { everyEdition } from '../../formats/testing/every-edition.ts';
import type { Entries } from '../../report/index.ts';
import { renderHtml } from '../index.ts';

const [official = toyFormat] = formats;

function htmlOf(format: Format, changes: Entries = {}, options: DocumentOptions = {}): string {
  return renderHtml(toDocument(format, fullDraft(format, changes), options));
}

/** What stands between the tags of the body, one string a text. */
function textsOf(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<body>'));
  return [...body.matchAll(/>([^<]+)/g)]
    .map(([, text = '']) => text.trim())
    .filter((text) => text !== '');
}

/** All texts of a document as they are read: from left to right, row by row. */
function textsIn(document: ReportDocument): readonly string[] {
  return document.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'title':
        return block.parts;
      case 'runIn':
        return [block.heading, block.text];
      case 'table':
        return [...block.headRows, ...block.bodyRows]
          .flatMap((row) => row.cells.map((cell) => cell.text))
          .filter((text) => text !== '');
      case 'writingLines':
        return [];
      case 'figure':
        return [block.caption, block.alt, block.caption];
      case 'paragraph':
      case 'heading':
      case 'attachment':
      case 'signature':
      case 'date':
      case 'contact':
        return [block.text];
    }
  });
}

function attributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

describe.each(everyEdition)('renderHtml of $id', (format) => {
  const html = htmlOf(format, { date: '2024-01-25', contact: '电话：1' });

  it('holds every heading, label, number and text in order', () => {
    const draft = fullDraft(format, { date: '2024-01-25', contact: '电话：1' });
    expect(textsOf(html)).toEqual(textsIn(toDocument(format, draft)));
  });

  it('names the heads of each value by ids that exist once', () => {
    const ids = attributes(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const named = attributes(html, 'headers').flatMap((value) => value.split(' '));
    expect(ids).toEqual(expect.arrayContaining([...named, ...attributes(html, 'aria-labelledby')]));
    const values = html.match(/<td /g)?.length ?? 0;
    expect(attributes(html, 'headers')).toHaveLength(values);
  });

  it('gives the columns of each table 100 % of its width', () => {
    for (const [columns] of html.matchAll(/<colgroup>.*?<\/colgroup>/g)) {
      const shares = [...columns.matchAll(/width:([\d.]+)%/g)].map(([, share]) => Number(share));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 1);
    }
  });
});

describe('renderHtml', () => {
  it('loads nothing and runs nothing', () => {
    const html = htmlOf(toyFormat);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`);
    expect(html).not.toMatch(/<script|<iframe|<img|@import|url\(|https?:|javascript:/);
    expect([...attributes(html, 'href'), ...attributes(html, 'src')]).toEqual(['data:,']);
  });

  it('carries the JSON in a block that nothing can end or run', () => {
    const json = JSON.stringify({ a: '</script><!--<script>-->\u2028𠮷' });
    const html = renderHtml(toDocument(toyFormat, fullDraft(toyFormat)), json);
    const [, block = ''] =
      /<script type="application\/json" id="ogi-annual-report">\n([^<>\u2028]*)<\/script>/.exec(
        html,
      ) ?? [];
    expect(JSON.parse(block)).toEqual(JSON.parse(json));
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(html.indexOf('<script')).toBeLessThan(html.indexOf('<body>'));
  });

  it('writes hostile texts as texts, in every place that takes one', () => {
    const hostile = `</title></style><script>alert(1)</script><img src=x onerror='a'>"&amp;$&`;
    const changes = {
      ...{ 'agency.name': hostile, preamble: hostile, contact: hostile, year: hostile },
      ...{ 'story.morning': hostile, closingRemarks: hostile },
    };
    const html = htmlOf(toyFormat, changes, { draftMark: true });
    expect(html).not.toMatch(/<script|<img|onerror='/);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain(
      '<p>&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39;&gt;&quot;&amp;amp;$&amp;</p>',
    );
  });

  it('says who reports on which year and when', () => {
    const html = htmlOf(toyFormat, { date: '2024-01-25' });
    expect(html).toContain('<meta name="author" content="某某市某某局">');
    expect(html).toContain('<meta name="year" content="2023">');
    expect(html).toContain('<meta name="date" content="2024-01-25">');
    expect(htmlOf(toyFormat, { year: '', 'agency.name': '' })).not.toMatch(
      /"year"|"author"|"date"/,
    );
  });

  it('writes the title as one text', () => {
    expect(htmlOf(official)).toContain(
      '<h1><span>某某市某某局</span><wbr><span>2023年政府信息公开工作年度报告</span></h1>',
    );
  });

  it('sets a run-in heading and its paragraph without a gap', () => {
    expect(htmlOf(toyFormat)).toContain(
      '<div class="run-in"><h3>（一）上午。</h3><p>story.morning的内容</p></div>',
    );
    expect(htmlOf(toyFormat, {}, { settings: { subheadings: 'ownLine' } })).toContain(
      '<h3>（一）上午</h3>\n<p>story.morning的内容</p>',
    );
  });

  it('keeps each table with its heading on one page', () => {
    const html = htmlOf(toyFormat);
    expect(html.match(/<section class="whole">\n<h2 id="visits">/g)).toHaveLength(1);
    expect(html).toContain('.whole, .part, .groups tbody, tr, th, td { break-inside: avoid; }');
  });

  it('lets a page end between the blocks of a table, and nowhere else in it', () => {
    const html = htmlOf(official);
    const tables = [...html.matchAll(/<table class="([^"]+)"[^]*?<\/table>/g)];
    expect(tables.map(([table, classes]) => [classes, table.match(/<tbody>/g)?.length])).toEqual([
      ['open groups', 4],
      ['dense', 1],
      ['open', 1],
    ]);
    expect(html.match(/<section class="whole">/g)).toHaveLength(2);
  });

  it('writes the parts of a table no page holds as tables of one name, ids and heads their own', () => {
    const html = htmlOf(official, {}, { page: { paperMm: { width: 210, height: 200 } } });
    const parts = [...html.matchAll(/<div class="scroll part"[^]*?<\/div>/g)].map(([part]) => part);
    expect(parts.flatMap((part) => attributes(part, 'data-part'))).toEqual(['1', '2']);
    expect(new Set(parts.flatMap((part) => attributes(part, 'data-table'))).size).toBe(1);
    expect(parts.map((part) => part.match(/<thead>/g)?.length)).toEqual([1, 1]);
    expect(parts[1]).toContain('aria-label="三、收到和处理政府信息公开申请情况（续表1）"');
    const ids = attributes(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of parts) {
      const named = attributes(part, 'headers').flatMap((value) => value.split(' '));
      expect(attributes(part, 'id')).toEqual(expect.arrayContaining(named));
    }
    expect(html.match(/<section class="whole">/g)).toHaveLength(1);
  });

  it('prints the page numbers of the standard, odd pages right, even pages left', () => {
    const html = htmlOf(toyFormat);
    expect(html).toContain('size: 210mm 297mm;\n  margin: 37mm 26mm 35mm 28mm;');
    expect(html).toMatch(/@page :right \{ @bottom-right \{\s+content: "— " counter\(page\) " —";/);
    expect(html).toMatch(/@page :left \{ @bottom-left \{\s+content: "— " counter\(page\) " —";/);
  });

  it('says 草稿 on the screen and in each page head only while errors stand', () => {
    const draft = htmlOf(toyFormat, {}, { draftMark: true });
    expect(draft).toContain('@top-center { content: "草稿";');
    expect(draft).toContain('<p class="draft">草稿');
    expect(htmlOf(toyFormat)).not.toContain('草稿');
  });

  it('keeps rows as high as others where a number is set smaller', () => {
    const html = htmlOf(official, { 'challenges.reconsideration.upheld': '999999999' });
    const [, ems = '', height = ''] =
      /td\.pt-5 \{ font-size: ([\d.]+)em; \}\ntable\.open td\.pt-5 \{ height: ([\d.]+)em/.exec(
        html,
      ) ?? [];
    expect(Number(ems) * Number(height)).toBeCloseTo(2.16, 2);
  });

  it('sets smaller only the numbers too long for their column', () => {
    const html = htmlOf(official, { 'requests.received.business': '1234567' });
    expect(html.match(/class="pt-[^<]+/g)).toEqual([
      'class="pt-6">1234567',
      'class="pt-6">1235136',
      'class="pt-8-5">23373',
    ]);
    expect(html).toContain('td.pt-6 { font-size: 0.571em; }');
    expect(htmlOf(toyFormat)).not.toContain('pt-');
  });
});
