import type { Format } from '../../form/index.ts';
import { format2021 } from '../2021/format.ts';

/** The edition in force, for tests that need the whole real form. */
export const official: Format = format2021;
