import { describe, expect, it } from 'vitest';
import { toDocument, type DocumentSettings } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { official } from '../../formats/testing/official.ts';
import type { Entries } from '../../report/index.ts';
import { printStyles } from './html-styles-print.ts';

function stylesFor(settings: Partial<DocumentSettings>, changes: Entries = {}): string {
  const draft = fullDraft(official, { date: '2024-01-25', ...changes });
  return printStyles(toDocument(official, draft, { settings }));
}

/** The line pitch is 28.99 pt. */
describe('the end of a printed report', () => {
  it('keeps room for the date in the last line of the text: its line, a blank one, the date', () => {
    const styles = stylesFor({});
    expect(styles).toContain('height: 86.97pt;');
    expect(styles).toContain('section + .date { margin-top: -28.99pt; }');
  });

  it.each([
    ['某某市某某局', '115.96', '-57.98'],
    ['长'.repeat(24), '115.96', '-57.98'],
    ['长'.repeat(25), '144.95', '-86.97'],
  ])('keeps room for the signature of %s too', (name, height, margin) => {
    const styles = stylesFor({ signature: true }, { 'agency.name': name });
    expect(styles).toContain(`height: ${height}pt;`);
    expect(styles).toContain(`margin-top: ${margin}pt;`);
  });

  it.each([
    ['neither date nor signature', {}, { date: '' }],
    ['a signature of half a page', { signature: true }, { 'agency.name': '长'.repeat(300) }],
    ['attachments before them', { attachments: ['目录'] }, {}],
    ['a section without a text before them', {}, { remarks: '' }],
  ] as const)('keeps none with %s', (_, settings, changes) => {
    const last = official.sections[official.sections.length - 1];
    const fields = last?.kind === 'narrative' ? last.fields : [];
    const blank = Object.fromEntries(fields.map(({ id }) => [id, '']));
    const styles = stylesFor(settings, 'remarks' in changes ? blank : changes);
    expect(styles).not.toContain('::after');
  });
});
