import { toDocument } from '../../src/document/index.ts';
import { renderHtml, renderProofSheet } from '../../src/exporters/index.ts';
import { formats, loadReviewFormat } from '../../src/formats/index.ts';
import { emptyDraft } from '../../src/report/index.ts';
import { proofSheet } from '../../src/rules/index.ts';

const pages = formats.map(async (format) => {
  const draft = emptyDraft(format.id);
  const review = await loadReviewFormat(format.id);
  return [
    renderHtml(toDocument(format, draft, { draftMark: true })),
    renderProofSheet(proofSheet(review, draft, { state: '00000000' })),
  ];
});

/** Each page one can export, of each edition: their styles do not depend on what is filled in. */
export const exportedPages: readonly string[] = (await Promise.all(pages)).flat();
