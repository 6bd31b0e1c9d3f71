import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../form/index.ts';
import { format2021 } from './format.ts';
import { requests } from './requests.ts';

const { figures } = format2021;
const [results, applicants] = figures.drawn;

/** The cells a computed one of table 三 sums. */
function termsOf(id: string): readonly string[] | null | undefined {
  return cellsOf(requests.table).find((cell) => cell.id === id)?.terms;
}

describe('figures of 2021', () => {
  it('may stand in 一 and 三', () => {
    expect(figures.sections).toEqual(['overview', 'requests']);
  });

  it('has six kinds of results that make up （七）总计', () => {
    expect(results?.bars).toHaveLength(6);
    const ofPersons = termsOf('requests.handled.naturalPerson');
    expect(results?.bars.flatMap(({ cells }) => cells)).toEqual(
      ofPersons?.map((id) => id.replace(/\w+$/, 'total')),
    );
  });

  it('has six kinds of applicants that make up 总计', () => {
    expect(applicants?.bars).toHaveLength(6);
    const cells = applicants?.bars.flatMap((bar) => bar.cells);
    expect(cells).toEqual(termsOf('requests.received.total'));
  });
});
