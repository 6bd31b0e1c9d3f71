import { beforeAll, describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import { slipFigures, type SlipFigures, type Telling } from '../testing/culprit-figures.ts';
import { figureLines } from '../testing/figure-lines.ts';
import { detailedStatements, groupStatements } from '../testing/generated-reports.ts';

/** `npm run score:culprits` asks for 1,000 and prints what came of them. */
const ASKED = process.env['CULPRIT_REPORTS'];
const REPORTS = Number(ASKED ?? 200);
const SEED = Number(process.env['CULPRIT_SEED'] ?? 20_230_131);
const MINUTES = 5;

interface Further {
  readonly holes?: boolean;
  /** Tries each correction out, which takes as long again as the checks. */
  readonly tried?: boolean;
}

function figuresOf(
  title: string,
  telling: Telling,
  { holes = false, tried = false }: Further = {},
) {
  const now = () => process.cpuUsage().user / 1000;
  const isAsked = ASKED !== undefined;
  const reports = holes && !isAsked ? REPORTS / 2 : REPORTS;
  const run = { format, reports, seed: SEED, telling, holes, tried: tried || isAsked, now };
  const figures = slipFigures(run);
  if (isAsked) console.log(figureLines(title, figures));
  return figures;
}

const sum = (figures: readonly SlipFigures[], key: Exclude<keyof SlipFigures, 'kind'>) =>
  figures.reduce((all, one) => all + one[key], 0);
const share = (part: number, whole: number) => part / Math.max(1, whole);
const kind = (figures: readonly SlipFigures[], name: SlipFigures['kind']) =>
  figures.filter((one) => one.kind === name);

/** The median of one check: the slowest of a thousand tells of the machine. */
const MOST_MS = 50;

describe('one slip in a balanced report, without texts', () => {
  let figures: readonly SlipFigures[] = [];
  beforeAll(() => {
    figures = figuresOf('without texts', 'nothing');
  }, MINUTES * 60_000);

  it('is noticed wherever it breaks a sum', () => {
    expect(sum(figures, 'breaking')).toBeGreaterThan(REPORTS / 2);
    expect(sum(figures, 'breakingNoticed')).toBe(sum(figures, 'breaking'));
  });

  it('is among the first three corrections in 90 % of swapped digits and of moved numbers', () => {
    const swapped = kind(figures, 'swappedDigits');
    const moved = kind(figures, 'neighbouringColumn');
    expect(share(sum(swapped, 'repairedBreaking'), sum(swapped, 'breaking'))).toBeGreaterThan(0.9);
    expect(share(sum(moved, 'repairedBreaking'), sum(moved, 'breaking'))).toBeGreaterThan(0.9);
  });

  it('proposes nothing where any cell could be off by one', () => {
    const offByOne = kind(figures, 'offByOne');
    expect(sum(offByOne, 'silent')).toBe(sum(offByOne, 'breaking'));
  });

  it('is searched for within 50 ms of the processor', () => {
    for (const { median } of figures) expect(median).toBeLessThan(MOST_MS);
  });
});

describe('one slip beside a text that states totals and groups', () => {
  let figures: readonly SlipFigures[] = [];
  beforeAll(() => {
    figures = figuresOf('with texts that state totals and groups', groupStatements);
  }, MINUTES * 60_000);

  it('is noticed wherever it breaks a sum', () => {
    expect(sum(figures, 'breakingNoticed')).toBe(sum(figures, 'breaking'));
  });

  it('is noticed where it crosses from one group to another and leaves all sums right', () => {
    expect(sum(figures, 'others')).toBeGreaterThan(0);
    expect(sum(figures, 'othersNoticed')).toBe(sum(figures, 'crossing'));
  });

  it('is among the first three corrections in 90 % of what is noticed', () => {
    const noticed = sum(figures, 'breakingNoticed') + sum(figures, 'othersNoticed');
    expect(share(sum(figures, 'repaired'), noticed)).toBeGreaterThan(0.9);
  });

  it('is searched for within 50 ms of the processor', () => {
    for (const { median } of figures) expect(median).toBeLessThan(MOST_MS);
  });
});

describe('one slip beside a text that states each row too', () => {
  let figures: readonly SlipFigures[] = [];
  beforeAll(() => {
    figures = figuresOf('with texts that state single rows too', detailedStatements, {
      tried: true,
    });
  }, MINUTES * 60_000);

  it('gets no correction that contradicts a text', () => {
    expect(sum(figures, 'proposals')).toBeGreaterThan(0);
    expect(sum(figures, 'contradicting')).toBe(0);
  });

  it('is always noticed, and among the first three corrections in 95 %', () => {
    const noticed = sum(figures, 'breakingNoticed') + sum(figures, 'othersNoticed');
    expect(noticed).toBe(sum(figures, 'reports'));
    expect(share(sum(figures, 'repaired'), noticed)).toBeGreaterThan(0.95);
  });
});

const TELLINGS: readonly (readonly [string, Telling])[] = [
  ['no texts', 'nothing'],
  ['texts that state totals and groups', groupStatements],
  ['texts that state single rows too', detailedStatements],
  ['written sentences, really read', 'sentences'],
];

describe.each(TELLINGS)('one slip beside blank and unreadable cells, with %s', (name, telling) => {
  let figures: readonly SlipFigures[] = [];
  beforeAll(() => {
    figures = figuresOf(`blank and unreadable cells in other columns, ${name}`, telling, {
      ...{ holes: true, tried: true },
    });
  }, MINUTES * 60_000);

  it('gets no correction that reaches into a column with such a cell', () => {
    expect(sum(figures, 'proposals')).toBeGreaterThan(0);
    expect(sum(figures, 'acrossHoles')).toBe(0);
  });

  it('gets no correction that contradicts a text', () => {
    expect(sum(figures, 'contradicting')).toBe(0);
  });

  it('is noticed wherever it breaks a sum of its column', () => {
    expect(sum(figures, 'breakingNoticed')).toBe(sum(figures, 'breaking'));
  });
});

describe('one slip beside sentences written from the tables and read by the reader', () => {
  let figures: readonly SlipFigures[] = [];
  beforeAll(() => {
    figures = figuresOf('with written sentences, really read', 'sentences');
  }, MINUTES * 60_000);

  it('is noticed in 99 %, and among the first three corrections in 90 %', () => {
    const noticed = sum(figures, 'breakingNoticed') + sum(figures, 'othersNoticed');
    expect(share(noticed, sum(figures, 'reports'))).toBeGreaterThan(0.99);
    expect(share(sum(figures, 'repaired'), noticed)).toBeGreaterThan(0.9);
  });

  it('is searched for within 50 ms of the processor', () => {
    for (const { median } of figures) expect(median).toBeLessThan(MOST_MS);
  });
});
