import type { ReviewFormat } from '../form/index.ts';
import { figuresIn, toFigure, type Figure, type FigureInContext } from './figures.ts';

/** A share a text states: 予以公开42件，占42.86%. */
export interface Percentage extends Figure {
  /** The number that is said to be the share. */
  readonly part: Figure;
  /** Numbers before it that may be the whole, the nearest first; empty where the text has none. */
  readonly wholes: readonly Figure[];
}

/** Finds shares (占…%) with their part and what may be the whole; changes and rates are none. */
export function readPercentages(format: ReviewFormat, text: string): readonly Percentage[] {
  const figures = figuresIn(format.wording.numbers, text);
  return figures.flatMap((figure, index) => {
    const part = figures[index - 1];
    if (figure.unit !== '%' || !figure.marks.has('share') || part === undefined) return [];
    if (part.unit === '%' || part.sentence !== figure.sentence) return [];
    const wholes = wholesBefore(figures, index - 1);
    return [{ ...toFigure(figure), part: toFigure(part), wholes }];
  });
}

/** Numbers back from a share among which its whole is looked for. */
const REACH = 40;

function wholesBefore(figures: readonly FigureInContext[], at: number): readonly Figure[] {
  const part = figures[at];
  if (part === undefined) return [];
  const from = Math.max(0, at - REACH);
  return figures
    .slice(from, at)
    .filter((figure, index) => {
      const isPart = figures[from + index + 1]?.marks.has('share') === true;
      const isOther = figure.unit !== part.unit || figure.marks.has('compared');
      return !isOther && !isPart && figure.value >= part.value;
    })
    .filter((figure) => part.sentence - figure.sentence <= 2)
    .reverse()
    .slice(0, 5)
    .map(toFigure);
}

/** True where the share is right for one of the wholes, within one point as printed shares are. */
export function isShareRight({ value, part, wholes }: Percentage): boolean {
  return (
    wholes.length === 0 ||
    wholes.some((whole) => Math.abs((part.value / whole.value) * 100 - value) <= 1)
  );
}
