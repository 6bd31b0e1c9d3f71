import { describe, expect, it } from 'vitest';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { blankDocument, sectionOf, toDocument } from './index.ts';
import { fullDraft } from './testing/full-draft.ts';

describe.each(everyEdition)('parts of $id', (format) => {
  it('are the title and one section each, and together the whole but opening and closing', () => {
    const document = toDocument(format, fullDraft(format, { date: '2024-1-2', contact: '甲' }), {
      settings: { signature: true, attachments: ['甲', '乙'] },
    });
    const parts = format.sections.map(({ id }) => sectionOf(document, id).blocks);
    for (const [title] of parts) expect(title?.kind).toBe('title');
    const together = parts.flatMap((blocks) => blocks.slice(1));
    const start = document.blocks.findIndex((block) => block.kind === 'heading');
    // Two attachments, signature, date and contact close the document.
    expect(together).toEqual(document.blocks.slice(start, -5));
    expect(() => sectionOf(document, 'nothing')).toThrow(RangeError);
  });

  it('are blocks that tell their section, and those of texts the entry they print', () => {
    const typed = { preamble: '甲', 'agency.name': '乙', date: '2024-01-02', contact: '丙' };
    const draft = fullDraft(format, typed);
    const settings = { signature: true, attachments: ['丁'] };
    const { blocks } = toDocument(format, draft, { settings });
    const printed = blocks.flatMap((block) =>
      'at' in block && block.kind !== 'heading'
        ? [[block.section, block.at, block.kind === 'date' ? block.iso : block.text]]
        : [],
    );
    const narratives = format.sections.flatMap((section) =>
      section.kind === 'narrative' ? section.fields.map(({ id }) => [section.id, id]) : [],
    );
    expect(printed).toEqual(
      [
        [null, 'preamble'],
        ...narratives,
        ...['agency.name', 'date', 'contact'].map((at) => [null, at]),
      ].map(([section, at = '']) => [section, at, draft.entries[at ?? '']]),
    );
    const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(headings.map(({ section }) => section)).toEqual(format.sections.map(({ id }) => id));
  });
});

describe.each(everyEdition)('the blank form of $id', (format) => {
  const { blocks, title, state } = blankDocument(format);

  it('has every heading and every label, lines for every text, and no number', () => {
    const full = toDocument(format, fullDraft(format), { settings: { subheadings: 'ownLine' } });
    const headings = (of: typeof full.blocks) =>
      of.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings(blocks)).toEqual(headings(full.blocks));
    const fields = format.sections.flatMap((section) =>
      section.kind === 'narrative' ? section.fields : [],
    );
    expect(blocks.filter(({ kind }) => kind === 'writingLines')).toHaveLength(fields.length);
    const values = blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.bodyRows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'value'))
        : [],
    );
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter(({ text }) => text !== '')).toEqual([]);
  });

  it('is called by the form’s name alone, with a gap for who and when', () => {
    expect(title).not.toMatch(/[{}＿]/);
    expect(title.length).toBeGreaterThan(2);
    expect(state).toBeNull();
    expect(JSON.stringify(blocks)).toContain('＿');
  });
});
