import { fullDraft } from '../../src/document/testing/full-draft.ts';
import { toDocument, type PageSettings, type ReportDocument } from '../../src/document/index.ts';
import { renderHtml } from '../../src/exporters/index.ts';
import { textFieldsOf } from '../../src/form/index.ts';
import { formats } from '../../src/formats/index.ts';
import { PARTICULARS } from '../../src/report/index.ts';

export { renderHtml };

export interface Wanted {
  /** Characters of text in all, spread over the fields. */
  readonly characters?: number;
  /** Lines of 28 characters added to the last text before the first table. */
  readonly moreLines?: number;
  readonly agency?: string;
  /** Another paper than A4, in millimetres; its margins are those of the standard. */
  readonly paperMm?: { readonly width: number; readonly height: number };
  readonly subheadings?: 'runIn' | 'ownLine';
}

const SENTENCE = '按照条例规定，全年主动公开政府信息1,295条，及时回应社会关切。';
const UNBROKEN = '政务公开工作扎实推进';

/** A report with everything filled in and no number twice in a table. */
export function reportOf(wanted: Wanted = {}): ReportDocument {
  const { agency, characters = 1500, moreLines = 0, paperMm, subheadings = 'runIn' } = wanted;
  const [format] = formats;
  if (format === undefined) throw new Error('There is no format');
  const fields = textFieldsOf(format);
  const firstTable = format.sections.findIndex(({ kind }) => kind === 'table');
  const before = format.sections
    .slice(0, firstTable)
    .flatMap((section) => (section.kind === 'narrative' ? section.fields : []));
  const last = before[before.length - 1];
  const share = Math.ceil(characters / fields.length);
  const texts = fields.map(({ id }) => {
    const more = id === last?.id ? `\n${textOf(UNBROKEN, 28 * moreLines)}` : '';
    return [id, textOf(SENTENCE, share) + more] as const;
  });
  const changes: Record<string, string> = Object.fromEntries(texts);
  if (agency !== undefined) changes[PARTICULARS.agencyName] = agency;
  changes[PARTICULARS.date] = '2024-01-25';
  const draft = fullDraft(format, changes);
  return toDocument(format, draft, {
    settings: { subheadings },
    ...(paperMm !== undefined && { page: { paperMm } satisfies Partial<PageSettings> }),
  });
}

/** A page of nothing but text without punctuation, to count its lines and characters. */
export function plainText(lines: number): ReportDocument {
  const document = reportOf();
  const text = textOf(UNBROKEN, document.page.charactersPerLine * lines);
  return { ...document, blocks: [{ kind: 'paragraph', at: 'preamble', section: null, text }] };
}

function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
