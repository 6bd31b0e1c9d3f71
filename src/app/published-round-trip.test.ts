// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadExcelWriter, loadWordWriter, renderHtml, renderJson } from '../exporters/index.ts';
import type { Format } from '../form/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { official } from '../formats/testing/official.ts';
import { importFile, importJsonFile } from '../importers/index.ts';
import { type Draft, publishedJson } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { typed2019 } from '../report/testing/figures-2019.ts';
import { hongze2023 } from '../report/testing/hongze-2023.ts';

const parse = (text: string, type: 'text/html' | 'application/xml') =>
  new DOMParser().parseFromString(text, type);

type TakenIn = (
  format: Format,
  draft: Draft,
) => ReturnType<typeof importFile | typeof importJsonFile>;
const files: Readonly<Record<string, TakenIn>> = {
  HTML: (format, draft) => {
    const html = renderHtml(toDocument(format, draft), publishedJson(format, draft));
    return importFile(everyEdition, new TextEncoder().encode(html), parse);
  },
  Word: async (format, draft) => {
    const { renderWord } = await loadWordWriter();
    const word = renderWord(toDocument(format, draft), publishedJson(format, draft));
    return importFile(everyEdition, await word, parse);
  },
  Excel: async (format, draft) => {
    const { renderExcel } = await loadExcelWriter();
    const workbook = renderExcel(format, draft, publishedJson(format, draft));
    return importFile(everyEdition, await workbook, parse);
  },
  JSON: (format, draft) => {
    return importJsonFile(everyEdition, new TextEncoder().encode(renderJson(format, draft)));
  },
};

const edition2019 = everyEdition.find(({ id }) => id === '2019') ?? official;
const office2019 = zeroDraft(edition2019, {
  ...{ 'agency.name': '上海市人民政府办公厅', 'agency.kind': 'department' },
  ...{ 'agency.level': 'province', year: '2019' },
  // Blanks of the printed page are 0, as its clerk would type them; 减 as many of them did.
  ...typed2019,
  'disclosure.licensing.change': '减4',
});

describe.each([
  ['洪泽区 2023', official, hongze2023(official)],
  ['上海市人民政府办公厅 2019', edition2019, office2019],
] as const)('%s, taken in again', (_, format, draft) => {
  it.each(Object.entries(files))('is the published report from %s', async (_, takenIn) => {
    const result = await takenIn(format, draft);
    if (!result.ok) throw new Error(result.message);
    expect(result.findings).toEqual([]);
    expect('differences' in result ? result.differences : []).toEqual([]);
    expect(publishedJson(format, result.draft)).toBe(publishedJson(format, draft));
    expect(result.draft.formatId).toBe(format.id);
  });
});
