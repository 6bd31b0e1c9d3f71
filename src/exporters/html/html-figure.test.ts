import { describe, expect, it } from 'vitest';
import { toDocument } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { formats } from '../../formats/index.ts';
import { renderHtml } from '../index.ts';
import { descendants, parseXml, textOf } from '../testing/xml.ts';

const [official = toyFormat] = formats;

function htmlOf(figuresIn: string | null, changes: Readonly<Record<string, string>> = {}): string {
  const document = toDocument(official, fullDraft(official, changes), {
    settings: { figuresIn },
    lastYear: { format: official, draft: fullDraft(official, { year: '2022' }) },
  });
  return renderHtml(document);
}

/** The figures, each parsed as strictly as XML. */
function figuresIn(html: string) {
  return [...html.matchAll(/<figure[\s\S]*?<\/figure>/g)].map(([figure]) => parseXml(figure));
}

describe('figures in HTML', () => {
  it('stand as drawings with their sentence and a caption below', () => {
    const figures = figuresIn(htmlOf('overview'));
    expect(figures.map(({ attributes }) => attributes['id'])).toEqual([
      ...['figure-results', 'figure-applicants', 'figure-years'],
    ]);
    const captions = figures.flatMap((figure) => descendants(figure, 'figcaption').map(textOf));
    expect(captions).toEqual([
      '图1 办理结果分布（单位：件）',
      '图2 新收申请的申请人构成（单位：件）',
      '图3 申请收办情况与上年对比（单位：件）',
    ]);
    for (const figure of figures) {
      const [desc] = descendants(figure, 'desc');
      const [svg] = descendants(figure, 'svg');
      expect(svg?.attributes['aria-labelledby']).toBe(desc?.attributes['id']);
      const numbers = descendants(figure, 'text')
        .map(textOf)
        .filter((text) => /^\d+$/.test(text));
      expect(numbers.length).toBeGreaterThan(5);
      // The sentence holds every number of the drawing.
      const sentence = desc === undefined ? '' : textOf(desc);
      for (const number of numbers) expect(sentence).toContain(` ${number} 件`);
    }
  });

  it('are named by ids that exist once', () => {
    const ids = [...htmlOf('requests').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('follow a table that is kept whole, and are no part of what is kept', () => {
    const html = htmlOf('requests');
    expect(html).toMatch(
      /<section>\n<div class="whole">\n<h2 id="requests">[\s\S]*?<\/table>\n<\/div>\n<\/div>\n<figure /,
    );
    expect(html).toMatch(/<\/figure>\n<\/section>\n<section class="whole">\n<h2 id="challenges">/);
  });

  it('stay whole on a page and within a narrow screen', () => {
    const html = htmlOf('requests');
    expect(html).toMatch(/\nfigure \{ [^}]*break-inside: avoid; \}/);
    expect(html).toContain('figure svg { display: block; max-width: 100%; height: auto; }');
  });

  it('load nothing, run nothing, take no name of an agency for markup', () => {
    const html = htmlOf('overview', { 'agency.name': '</desc><script>alert(1)</script>' });
    expect(figuresIn(html)).toHaveLength(3);
    expect(html).not.toMatch(/<script|<img|@import|url\(|https?:/);
  });

  it('leave no trace by default', () => {
    expect(htmlOf(null)).not.toMatch(/figure|<svg/);
    expect(htmlOf(null)).toBe(renderHtml(toDocument(official, fullDraft(official))));
  });
});
