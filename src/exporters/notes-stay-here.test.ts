import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { fullDraft } from '../document/testing/full-draft.ts';
import { textFieldsOf, tablesOf, typedCellsOf } from '../form/index.ts';
import { formats } from '../formats/index.ts';
import { PARTICULARS } from '../report/index.ts';
import { renderHtml, renderJson } from './index.ts';

describe.each(formats)('a note on any entry of $id', (format) => {
  const entries = [
    ...Object.values(PARTICULARS),
    ...textFieldsOf(format).map((field) => field.id),
    ...tablesOf(format).flatMap((table) => typedCellsOf(table).map((cell) => cell.id)),
  ];
  const draft = fullDraft(format);
  const notes = entries.map((at) => ({ at, text: `备注于 ${at}` }));

  it('changes no sign of the page that is published', () => {
    const html = renderHtml(toDocument(format, { ...draft, notes }));
    expect(html).toBe(renderHtml(toDocument(format, draft)));
    expect(html).not.toContain('备注于');
  });

  it('stands in the JSON file', () => {
    expect(JSON.parse(renderJson(format, { ...draft, notes }))).toMatchObject({ notes });
  });
});
