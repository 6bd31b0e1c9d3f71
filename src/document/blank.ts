import type { Format } from '../form/index.ts';
import { emptyDraft, PARTICULARS, type Draft } from '../report/index.ts';
import type { DocumentBlock, ReportDocument } from './blocks.ts';
import { toDocument } from './to-document.ts';

/** To write on: a gap for the agency, the year (joined to its 年), and for a date. */
const GAPS = {
  agency: '＿'.repeat(10),
  year: '＿\u2060'.repeat(4),
  date: '年　　月　　日',
} as const;
const LINES_A_TEXT = 4;

/** The form with nothing filled in, to be printed and filled in by hand. */
export function blankDocument(format: Format): ReportDocument {
  const draft: Draft = {
    ...emptyDraft(format.id),
    entries: { [PARTICULARS.agencyName]: GAPS.agency, [PARTICULARS.year]: GAPS.year },
  };
  const document = toDocument(format, draft, { settings: { subheadings: 'ownLine' } });
  const headings = new Set(
    format.sections.flatMap((section) =>
      section.kind === 'narrative' && section.fields.some(({ heading }) => heading === null)
        ? [section.id]
        : [],
    ),
  );
  const blocks = document.blocks.flatMap((block): readonly DocumentBlock[] => {
    const takesText = block.kind === 'heading' && (block.level === 2 || headings.has(block.id));
    const lines = { kind: 'writingLines', count: LINES_A_TEXT, section: block.section } as const;
    return takesText ? [block, lines] : [block];
  });
  const date = { kind: 'date', at: PARTICULARS.date, iso: '', text: GAPS.date } as const;
  return {
    ...document,
    title: titleOfForm(format),
    agency: '',
    blocks: [...blocks, { ...date, section: null }],
  };
}

/** The title without the gaps: the form's own name. */
function titleOfForm({ title }: Format): string {
  return title.replace(/\{agency\}|\{year\}年?/g, '').trim();
}
