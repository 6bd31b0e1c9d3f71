import type { SlipFigures } from './culprit-figures.ts';

/** The figures as lines for people, one a kind of slip. */
export function figureLines(title: string, figures: readonly SlipFigures[]): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${String(part)}/${String(whole)} (${((100 * part) / whole).toFixed(1)} %)`;
  const lines = figures.map((one) =>
    [
      one.kind.padEnd(18),
      `breaking a sum: noticed ${share(one.breakingNoticed, one.breaking)}`,
      `true repair in three ${share(one.repairedBreaking, one.breaking)}`,
      `nothing proposed ${share(one.silent, one.breaking)}`,
      `sums right: noticed ${share(one.othersNoticed, one.others)}`,
      `true repair of all noticed ${share(one.repaired, one.breakingNoticed + one.othersNoticed)}`,
      `proposals ${String(one.proposals)}, across holes ${String(one.acrossHoles)}, contradicting a text ${String(one.contradicting)}`,
      `median ${one.median.toFixed(1)} ms, slowest ${one.slowest.toFixed(1)} ms`,
    ].join(' | '),
  );
  return [title, ...lines].join('\n');
}
