import type { ReviewFormat } from '../form/index.ts';
import { criteria2019 } from './2019/criteria.ts';
import { format2019 } from './2019/format.ts';
import { criteria2021 } from './2021/criteria.ts';
import { format2021 } from './2021/format.ts';

/** The editions with what their reports are reviewed by, newest first. */
export const reviewFormats: readonly ReviewFormat[] = [
  { ...format2021, ...criteria2021 },
  { ...format2019, ...criteria2019 },
];
