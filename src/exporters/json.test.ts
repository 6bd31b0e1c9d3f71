import { describe, expect, it } from 'vitest';
import { formats } from '../formats/index.ts';
import { toRemark, type Draft } from '../report/index.ts';
import { renderJson } from './index.ts';

const [format] = formats;
if (format === undefined) throw new Error('No format');

const draft: Draft = {
  formatId: '2021',
  entries: {
    'agency.name': '洪泽区人民政府',
    'agency.kind': 'government',
    year: '2023',
    problems: '甲\n乙',
    'requests.received.naturalPerson': '２１',
    'requests.stateSecret.research': '1.5',
    'disclosure.fees.amount': '18.8710',
    'challenges.reconsideration.upheld': '10',
    'challenges.reconsideration.corrected': '1',
  },
  waivers: [{ rule: 'r', at: 'problems', reason: '已核实', values: [1] }],
  remarks: [toRemark('problems', '法规科')],
  unconfirmed: ['problems'],
};

function rendered(of: Draft = draft): string {
  return format === undefined ? '' : renderJson(format, of);
}

describe('renderJson', () => {
  it('writes 2 spaces, no BOM and one final newline', () => {
    expect(rendered().startsWith('{\n  "kind": "ogi-annual-report",\n  "schemaVersion": 2,')).toBe(
      true,
    );
    expect(rendered().endsWith('}\n')).toBe(true);
    expect(rendered().endsWith('\n\n')).toBe(false);
  });

  it('writes the keys in the order of the form', () => {
    const keys = [...rendered().matchAll(/^ {2}"(\w+)"/gm)].map(([, key]) => key);
    expect(keys).toEqual([
      ...['kind', 'schemaVersion', 'format', 'agency', 'year', 'date', 'contact', 'preamble'],
      ...['overview', 'disclosure', 'requests', 'challenges', 'problems', 'otherMatters'],
      ...['waivers', 'notes', 'unconfirmed', 'remarks', 'typed'],
    ]);
  });

  it('writes counts as integers, amounts as typed, blanks as null, totals, and apart what can not be read', () => {
    const file: unknown = JSON.parse(rendered());
    expect(file).toMatchObject({
      agency: { name: '洪泽区人民政府', kind: 'government', level: 'county' },
      year: 2023,
      date: null,
      disclosure: { fees: { amount: '18.8710' }, licensing: { decisions: null } },
      requests: {
        received: { naturalPerson: 21, business: null, total: 21 },
        stateSecret: { research: null, total: null },
      },
      challenges: { reconsideration: { upheld: 10, corrected: 1, pending: null, total: 11 } },
      problems: '甲\n乙',
      typed: { 'requests.stateSecret.research': '1.5' },
    });
  });

  it('is the file of version 1 but for the number where nothing is new in it', () => {
    const plain = { ...draft, remarks: [], unconfirmed: [] };
    expect(rendered(plain)).toContain('"notes": []');
    expect(rendered(plain)).not.toMatch(/"unconfirmed"|"remarks"/);
  });

  it('leaves `typed` out where everything can be read', () => {
    const entries = { ...draft.entries, 'requests.stateSecret.research': '15' };
    expect(rendered({ ...draft, entries })).not.toContain('"typed"');
  });

  it('gives the same bytes whatever the order in which entries and remarks were made', () => {
    const turned: Draft = {
      formatId: '2021',
      entries: Object.fromEntries(Object.entries(draft.entries).reverse()),
      waivers: [{ values: [1], reason: '已核实', at: 'problems', rule: 'r' }],
      unconfirmed: ['problems'],
      remarks: [
        {
          entries: [{ text: '法规科', on: null, by: '' }],
          ...{ state: 'open', value: null, quote: null, at: 'problems' },
        },
      ],
    };
    expect(rendered(turned)).toBe(rendered());
  });
});
