import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf, textFieldsOf, typedCellsOf, type Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { typedAt } from './draft.ts';
import { agencyOf, preambleOf } from './particulars.ts';
import {
  nodeAt,
  statedTotalsThatDiffer,
  toDraft,
  toPlainReportFile,
  toReportFile,
  type ReportFile,
  type ReportNode,
} from './report-file.ts';
import { parseReportFile } from './report-schema.ts';
import { arbitraryDraft } from './testing/arbitrary-draft.ts';
import { draftOf, zeroDraft } from './testing/drafts.ts';
import { readCell } from './values.ts';

/** Drafts of an official edition have 173 entries: fewer of them than usual are enough. */
const RUNS = { numRuns: 40 };

const editions = everyEdition.map((format) => ({ id: format.id, format }));
const format2021 = formats.find(({ id }) => id === '2021') ?? toyFormat;

/** A file that states something else at a cell than its draft would give. */
function stating(file: ReportFile, cellId: string, stated: ReportNode): ReportFile {
  const [table = '', row = '', column = ''] = cellId.split('.');
  const rows = file.body[table] as Record<string, Record<string, ReportNode>>;
  return {
    ...file,
    body: { ...file.body, [table]: { ...rows, [row]: { ...rows[row], [column]: stated } } },
  };
}

function differences(format: Format, file: ReportFile): readonly unknown[] {
  return statedTotalsThatDiffer(format, file, toDraft(format, file)).map((total) => [
    total.cell.id,
    total.stated,
    total.computed,
  ]);
}

describe.each(editions)('the report file of format $id', ({ format }) => {
  it('comes back exactly from the draft made of it', () => {
    fc.assert(
      fc.property(arbitraryDraft(format), (draft) => {
        const file = toReportFile(format, draft);
        expect(toReportFile(format, toDraft(format, file))).toStrictEqual(file);
      }),
      RUNS,
    );
  });

  it('comes back exactly from the JSON it is written as', () => {
    fc.assert(
      fc.property(arbitraryDraft(format), (draft) => {
        const file = toReportFile(format, draft);
        const plain: unknown = JSON.parse(JSON.stringify(toPlainReportFile(file)));
        expect(parseReportFile(format, plain)).toStrictEqual({ ok: true, file });
      }),
      RUNS,
    );
  });

  it('keeps each text and the reading of each cell of the draft', () => {
    fc.assert(
      fc.property(arbitraryDraft(format), (draft) => {
        const back = toDraft(format, toReportFile(format, draft));
        for (const { id } of textFieldsOf(format)) {
          expect(typedAt(back, id)).toBe(typedAt(draft, id));
        }
        expect(typedAt(back, 'contact')).toBe(typedAt(draft, 'contact'));
        expect(agencyOf(back)).toEqual(agencyOf(draft));
        expect(preambleOf(format, back)).toBe(preambleOf(format, draft));
        for (const cell of tablesOf(format).flatMap(typedCellsOf)) {
          const read = (text: string) => readCell(cell, text);
          expect(read(typedAt(back, cell.id))).toEqual(read(typedAt(draft, cell.id)));
        }
        const { waivers, remarks, unconfirmed } = draft;
        expect(back).toMatchObject({ waivers, remarks, unconfirmed });
      }),
      RUNS,
    );
  });

  it('states no total that differs from its own cells', () => {
    fc.assert(
      fc.property(arbitraryDraft(format), (draft) => {
        expect(differences(format, toReportFile(format, draft))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same bytes each time it is written, its keys in the order of the form', () => {
    fc.assert(
      fc.property(arbitraryDraft(format), (draft) => {
        const file = toReportFile(format, draft);
        const written = JSON.stringify(toPlainReportFile(file));
        const again = toReportFile(format, toDraft(format, file));
        expect(JSON.stringify(toPlainReportFile(again))).toBe(written);
        const head = 'kind schemaVersion format agency year date contact preamble'.split(' ');
        const sections = format.sections.map((section) => section.id);
        const rest = (['unconfirmed', 'remarks', 'typed'] as const).filter(
          (key) => Object.keys(file[key]).length > 0,
        );
        expect(Object.keys(toPlainReportFile(file))).toEqual([
          ...[...head, ...sections, 'waivers', 'notes'],
          ...rest,
        ]);
      }),
      RUNS,
    );
  });
});

describe('toReportFile', () => {
  it('writes counts as integers, amounts as typed, blanks as null, with totals', () => {
    const file = toReportFile(
      format2021,
      draftOf(format2021, {
        'disclosure.fees.amount': '18.8710',
        'requests.received.naturalPerson': '２１',
        'requests.received.business': '',
        'challenges.reconsideration.upheld': '10',
        'challenges.reconsideration.corrected': '1',
      }),
    );
    expect(nodeAt(file, 'disclosure.fees.amount')).toBe('18.8710');
    expect(file.body['requests']).toMatchObject({
      received: { naturalPerson: 21, business: null, research: null, total: 21 },
      carriedIn: { naturalPerson: null, total: null },
    });
    expect(nodeAt(file, 'challenges.reconsideration.total')).toBe(11);
    expect(file.typed).toEqual({});
  });

  it('writes what cannot be read as null, beside it what was typed', () => {
    const draft = draftOf(toyFormat, {
      year: '今年',
      date: '下周',
      'visits.arrived.adults': '1.5',
      'visits.arrived.children': '2',
    });
    const file = toReportFile(toyFormat, draft);
    expect(file).toMatchObject({ year: null, date: null });
    expect(file.body['visits']).toMatchObject({
      arrived: { adults: null, children: 2, total: null },
    });
    expect(file.typed).toEqual({ year: '今年', date: '下周', 'visits.arrived.adults': '1.5' });
    expect(toDraft(toyFormat, file).entries).toMatchObject(draft.entries);
  });

  it('nests the texts of a section, and lets a single one stand alone', () => {
    const { body } = toReportFile(toyFormat, zeroDraft(toyFormat, { 'story.morning': '早' }));
    expect(body['story']).toEqual({ morning: '早', evening: '无。' });
    expect(body['closingRemarks']).toBe('无。');
  });
});

describe('toDraft', () => {
  it('lets a preamble go on following agency and year, and keeps one that was typed', () => {
    const followed = toReportFile(toyFormat, zeroDraft(toyFormat));
    expect('preamble' in toDraft(toyFormat, followed).entries).toBe(false);
    const typed = { ...followed, preamble: '' };
    expect(toDraft(toyFormat, typed).entries['preamble']).toBe('');
  });
});

describe('nodeAt', () => {
  it('finds nothing by the names that stand on every object', () => {
    const file = toReportFile(toyFormat, zeroDraft(toyFormat));
    for (const id of ['constructor.name', '__proto__', 'visits.toString', 'story.morning.length']) {
      expect(nodeAt(file, id)).toBeNull();
    }
  });
});

describe('statedTotalsThatDiffer', () => {
  it('reports the two printed totals 0 of 洪泽区 2023: 10 + 1 + 0 + 0 = 11, 5 + 0 + 0 + 0 = 5', () => {
    const draft = zeroDraft(format2021, {
      year: '2023',
      'challenges.reconsideration.upheld': '10',
      'challenges.reconsideration.corrected': '1',
      'challenges.directLitigation.upheld': '5',
    });
    const file = ['challenges.reconsideration.total', 'challenges.directLitigation.total'].reduce(
      (stated, id) => stating(stated, id, 0),
      toReportFile(format2021, draft),
    );
    expect(differences(format2021, file)).toEqual([
      ['challenges.reconsideration.total', 0, 11],
      ['challenges.directLitigation.total', 0, 5],
    ]);
  });

  it('compares no total that the file leaves out', () => {
    const file = toReportFile(toyFormat, zeroDraft(toyFormat));
    const { visits, ...body } = file.body;
    const [arrived, departed] = [{ adults: 1, children: 2 }, { adults: 3 }];
    expect(visits).toBeDefined();
    expect(
      differences(toyFormat, { ...file, body: { ...body, visits: { arrived, departed } } }),
    ).toEqual([]);
  });

  it('reports a total stated over blank or unreadable cells', () => {
    const entries = { 'visits.departed.adults': '12件' };
    const file = toReportFile(toyFormat, draftOf(toyFormat, entries));
    const stated = stating(stating(file, 'visits.arrived.total', 0), 'visits.departed.total', 12);
    expect(differences(toyFormat, stated)).toEqual([
      ['visits.arrived.total', 0, null],
      ['visits.departed.total', 12, null],
    ]);
  });

  it('takes an amount for the same with more zeros behind: 0.30 = 0.3', () => {
    const inAmounts = JSON.parse(
      JSON.stringify(toyFormat).replace(
        /("id":"(adults|children|total)",)/g,
        '$1"value":"amount",',
      ),
    ) as Format;
    const entries = { 'visits.arrived.adults': '0.1', 'visits.arrived.children': '0.2' };
    const file = toReportFile(inAmounts, draftOf(inAmounts, entries));
    expect(nodeAt(file, 'visits.arrived.total')).toBe('0.3');
    expect(differences(inAmounts, stating(file, 'visits.arrived.total', '0.30'))).toEqual([]);
    expect(differences(inAmounts, stating(file, 'visits.arrived.total', '0.03'))).toEqual([
      ['visits.arrived.total', '0.03', '0.3'],
    ]);
  });
});
