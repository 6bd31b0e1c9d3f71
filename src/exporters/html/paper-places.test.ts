// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { everyEdition } from '../../formats/testing/every-edition.ts';
import { entriesOf, impliedTexts, isTyped, typedAt } from '../../report/index.ts';
import { renderHtml } from './html.ts';
import { PAPER_ELEMENTS, paperPlaces } from './paper-places.ts';

/** A setting that puts elements on the page or takes them off. */
const SETTINGS = [
  { subheadings: 'ownLine', signature: true, attachments: ['甲', '乙'] },
  { subheadings: 'runIn', signature: false, attachments: [] },
] as const;

describe.each(everyEdition)('the page of $id', (format) => {
  it.each(SETTINGS)('has an entry for each element that prints one: %o', (settings) => {
    const draft = fullDraft(format);
    const document = toDocument(format, draft, { draftMark: settings.signature, settings });
    const page = new DOMParser().parseFromString(renderHtml(document), 'text/html');
    const elements = [...page.querySelectorAll(PAPER_ELEMENTS)];
    const places = paperPlaces(document);
    expect(elements).toHaveLength(places.length);
    const found = new Set<string>();
    for (const [n, element] of elements.entries()) {
      const at = places[n] ?? null;
      if (at === null) continue;
      found.add(at);
      const entry = entriesOf(format).get(at);
      const text = element.textContent;
      if (element.matches('h2')) expect(entry?.section).toBe(element.id);
      else if (element.matches('td') && entry !== undefined && isTyped(entry)) {
        expect(Number(text)).toBe(Number(typedAt(draft, at)));
      } else if (element.matches('p') && entry?.kind === 'text') {
        expect({ ...impliedTexts(format, draft), ...draft.entries }[at]).toContain(text);
      }
    }
    const typed = [...entriesOf(format).values()].filter(({ kind }) => kind !== 'particular');
    expect(typed.filter(({ at }) => !found.has(at))).toEqual([]);
  });
});
