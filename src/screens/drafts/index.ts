/** drafts: the list of reports on this computer; new, duplicate, take in, take out, delete. */
export { DraftsScreen } from './DraftsScreen.tsx';
export type { ExampleReport } from './EmptyList.tsx';
export type { ReviewProps } from './use-others.ts';
