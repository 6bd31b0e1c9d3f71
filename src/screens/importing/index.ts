/** importing: a report of any author as it was read, beside its source, before it becomes a draft. */
export { ImportScreen } from './ImportScreen.tsx';
