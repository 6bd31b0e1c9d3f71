import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { fullDraft } from '../document/testing/full-draft.ts';
import { textFieldsOf, tablesOf, typedCellsOf } from '../form/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { PARTICULARS, toRemark } from '../report/index.ts';
import { renderHtml, renderJson } from './index.ts';

describe.each(everyEdition)('on any entry of $id', (format) => {
  const entries = [
    ...Object.values(PARTICULARS),
    ...textFieldsOf(format).map((field) => field.id),
    ...tablesOf(format).flatMap((table) => typedCellsOf(table).map((cell) => cell.id)),
  ];
  const draft = fullDraft(format);
  const cases = [
    ['a remark', { remarks: entries.map((at) => toRemark(at, `备注于 ${at}`)) }],
    ['an unconfirmed entry', { unconfirmed: entries }],
    [
      'a reason for a warning',
      { waivers: entries.map((at) => ({ rule: 'any', at, reason: `备注于 ${at}`, values: [1] })) },
    ],
  ] as const;

  it.each(cases)('%s changes no sign of the page that is published', (_, annotations) => {
    const html = renderHtml(toDocument(format, { ...draft, ...annotations }));
    expect(html).toBe(renderHtml(toDocument(format, draft)));
    expect(html).not.toContain('备注于');
  });

  it.each(cases)('%s stands in the JSON file', (_, annotations) => {
    expect(JSON.parse(renderJson(format, { ...draft, ...annotations }))).toMatchObject(annotations);
  });
});
