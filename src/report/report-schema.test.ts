import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import type { Draft } from './draft.ts';
import { toRemark } from './remark.ts';
import { loadReportSchema } from './index.ts';
import { toPlainReportFile, toReportFile } from './report-file.ts';
import { parseReportFile, toJsonSchema, toReportSchema } from './report-schema.ts';

const [official] = formats;
if (official === undefined) throw new Error('No format');
const format: Format = official;

const draft: Draft = {
  formatId: format.id,
  entries: { 'agency.name': '甲局', year: '2023', 'disclosure.fees.amount': '18.8710' },
  waivers: [{ rule: 'r', at: 'problems', reason: '已核实', values: [1, 'x', null] }],
  remarks: [toRemark('problems', '法规科')],
  unconfirmed: ['problems'],
};

/** A plain file with one value put at a path, or a key taken out (`undefined`). */
function fileWith(path: readonly string[], value: unknown): unknown {
  const file: unknown = JSON.parse(JSON.stringify(toPlainReportFile(toReportFile(format, draft))));
  const last = path.at(-1) ?? '';
  const owner = path.slice(0, -1).reduce(fieldOf, file);
  if (typeof owner !== 'object' || owner === null) throw new Error(`No ${path.join('.')}`);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else Reflect.set(owner, last, value);
  return file;
}

function fieldOf(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
}

const count = ['requests', 'received', 'naturalPerson'];
const amount = ['disclosure', 'fees', 'amount'];
const total = ['challenges', 'reconsideration', 'total'];

describe.each(everyEdition)('toReportSchema of $id', (one) => {
  it('takes the file of an empty draft', () => {
    const empty: Draft = {
      formatId: one.id,
      entries: {},
      waivers: [],
      remarks: [],
      unconfirmed: [],
    };
    const plain = toPlainReportFile(toReportFile(one, empty));
    expect(toReportSchema(one).safeParse(plain).success).toBe(true);
  });
});

describe('toReportSchema', () => {
  it.each<[string, readonly string[], unknown]>([
    ['a count of 0', count, 0],
    ['a count of 999 999 999', count, 999_999_999],
    ['a blank count', count, null],
    ['an amount with trailing zeros', amount, '18.8710'],
    ['an amount of 12 digits and 6 places', amount, '123456789012.123456'],
    ['an amount of 0', amount, '0'],
    ['a total beyond 999 999 999', total, 3_999_999_996],
    ['a total left out', total, undefined],
    ['a row of totals left out', ['requests', 'handled'], undefined],
    ['a blank total', total, null],
    ['no year', ['year'], null],
    ['the year 2099', ['year'], 2099],
    ['29 February 2024', ['date'], '2024-02-29'],
    ['a text of 200 000 characters', ['problems'], 'x'.repeat(200_000)],
    ['an empty text', ['overview', 'proactive'], ''],
    ['what can not be read', ['typed'], { 'requests.received.research': '1.5', year: '22/23' }],
    ['no `typed`', ['typed'], undefined],
    ['version 1', ['schemaVersion'], 1],
    ['no notes', ['notes'], undefined],
    ['no remarks', ['remarks'], undefined],
  ])('takes %s', (_, path, value) => {
    expect(parseReportFile(format, fileWith(path, value)).ok).toBe(true);
  });

  it.each<[string, readonly string[], unknown]>([
    ['a count as text', count, '21'],
    ['a decimal count', count, 1.5],
    ['a negative count', count, -1],
    ['a count of 10 digits', count, 1_000_000_000],
    ['an endless count', count, Infinity],
    ['a count left out', count, undefined],
    ['a row left out', ['requests', 'received'], undefined],
    ['an amount as number', amount, 18.87],
    ['an amount with a leading zero', amount, '018.87'],
    ['an amount with separators', amount, '1,259'],
    ['an unfinished amount', amount, '18.'],
    ['an empty amount', amount, ''],
    ['an amount of 13 digits', amount, '1234567890123'],
    ['an amount of 7 places', amount, '1.1234567'],
    ['an amount that ends a line', amount, '18\n'],
    ['a negative total', total, -1],
    ['a total that is no exact integer', total, 2 ** 53],
    ['the year 1899', ['year'], 1899],
    ['the year 2100', ['year'], 2100],
    ['the year as text', ['year'], '2023'],
    ['30 February', ['date'], '2023-02-30'],
    ['a date before 1900', ['date'], '1899-01-01'],
    ['a date with a time', ['date'], '2024-01-25T00:00'],
    ['an unknown kind of agency', ['agency', 'kind'], 'company'],
    ['a text of 200 001 characters', ['problems'], 'x'.repeat(200_001)],
    ['a blank text', ['problems'], null],
    ['a row in an array', ['requests', 'received'], []],
    ['waivers that are no list', ['waivers'], {}],
    ['a note without a text', ['notes'], [{ at: 'problems' }]],
    ['a remark that says nothing', ['remarks', '0', 'entries'], []],
    ['a remark in no known state', ['remarks', '0', 'state'], 'done'],
    ['a remark of no day', ['remarks', '0', 'entries', '0', 'on'], '下周'],
    ['an unconfirmed entry that is none', ['unconfirmed'], ['requests.received.total']],
    ['1001 notes', ['notes'], Array.from({ length: 1001 }, () => ({ at: 'x', text: '' }))],
    ['a section left out', ['otherMatters'], undefined],
    ['another format', ['format'], '2019'],
    ['a typed number', ['typed'], { year: 1 }],
  ])('refuses %s at its place', (_, path, value) => {
    const parsed = parseReportFile(format, fileWith(path, value));
    const problem = parsed.ok ? null : parsed.problem;
    expect(problem?.path.slice(0, path.length).map(String)).toEqual(path);
    expect(problem?.unknownKeys).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['the file', []],
    ['the agency', ['agency']],
    ['a section of texts', ['overview']],
    ['a table', ['requests']],
    ['a row', ['requests', 'received']],
    ['a waiver', ['waivers', '0']],
    ['a remark', ['remarks', '0']],
    ['what is said in a remark', ['remarks', '0', 'entries', '0']],
  ])('refuses an unknown key in %s and names it', (_, path) => {
    const parsed = parseReportFile(format, fileWith([...path, 'extra'], 1));
    const problem = parsed.ok ? null : parsed.problem;
    expect(problem?.path.map(String)).toEqual(path);
    expect(problem?.unknownKeys).toEqual(['extra']);
  });

  it.each(['requests.received.total', 'problems', 'agency.name', 'nowhere'])(
    'refuses `typed` for %s, which always can be read',
    (id) => {
      const parsed = parseReportFile(format, fileWith(['typed'], { [id]: '1.5' }));
      expect(parsed).toMatchObject({ problem: { path: ['typed'], unknownKeys: [id] } });
    },
  );

  it('compiles no code: the Content-Security-Policy forbids it', () => {
    expect(z.config().jitless).toBe(true);
  });
});

describe('parseReportFile', () => {
  it('gives the report file that was written', () => {
    const entries = { ...draft.entries, 'requests.received.research': '1.5' };
    const file = toReportFile(format, { ...draft, entries });
    expect(parseReportFile(format, toPlainReportFile(file))).toEqual({ ok: true, file });
  });

  it('takes notes of version 1 for remarks, those still to be confirmed for unconfirmed entries', () => {
    const plain = toPlainReportFile(
      toReportFile(format, { ...draft, remarks: [], unconfirmed: [] }),
    );
    const at = 'requests.carriedIn.naturalPerson';
    const notes = [
      { at: 'problems', text: '问办公室' },
      { at: 'overview.proactive', text: '待确认：沿用上一年度的文字' },
      { at, text: '待确认：取自上一年度的结转下年度' },
      { at, text: '待确认：信访科没报' },
    ];
    const parsed = parseReportFile(format, { ...plain, schemaVersion: 1, notes });
    expect(parsed).toMatchObject({
      file: {
        schemaVersion: 2,
        remarks: [toRemark('problems', '问办公室'), toRemark(at, '待确认：信访科没报')],
        unconfirmed: ['overview.proactive', at],
      },
    });
  });

  it('comes with the lazy part of the room', async () => {
    expect((await loadReportSchema()).parseReportFile).toBe(parseReportFile);
  });
});

describe('toJsonSchema', () => {
  it.each(formats)('equals what lies in public/schema for $id', async (one) => {
    const json = `${JSON.stringify(toJsonSchema(one), null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`../../public/schema/${one.id}.json`);
  });

  it('asks for typed cells, not for totals, and allows nothing else', () => {
    expect(toJsonSchema(toyFormat)).toMatchObject({
      properties: {
        visits: {
          properties: {
            arrived: {
              properties: {
                adults: { $ref: '#/$defs/count', title: '表二 1.来访 成人' },
                total: { $ref: '#/$defs/total', title: '表二 1.来访 总计' },
              },
              required: ['adults', 'children'],
              additionalProperties: false,
            },
          },
          required: ['arrived', 'departed'],
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    });
  });
});
