import type { ReviewFormat } from '../../form/index.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { reviewFormats } from '../review-formats.ts';
import { inventedCriteria } from './invented/criteria.ts';
import { inventedFormat } from './invented/format.ts';

export const invented: ReviewFormat = { ...inventedFormat, ...inventedCriteria };

/** The official editions as they would be with one more: the newest is in force until then. */
const before = reviewFormats.map((format): ReviewFormat =>
  format.lastYear === null ? { ...format, lastYear: invented.firstYear - 1 } : format,
);

/** An invented edition that follows the official ones, newest first. */
export const withInvented: readonly ReviewFormat[] = [invented, ...before];

/** What code that knows no edition must work for. */
export const everyEdition: readonly ReviewFormat[] = [...withInvented, toyFormat];
