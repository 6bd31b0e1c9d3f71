import type { ReviewFormat } from '../../form/index.ts';
import { criteria2021 } from '../2021/criteria.ts';
import { format2021 } from '../2021/format.ts';

/** The edition in force, for tests that need the whole real form. */
export const official: ReviewFormat = { ...format2021, ...criteria2021 };
