import type { WordGroup } from '../../form/index.ts';
import { harmless } from './harmless.ts';
import { restricting } from './restricting.ts';

/** What any report says about a number beside the number itself. */
export const languageGroups: readonly WordGroup[] = [...restricting, ...harmless];
