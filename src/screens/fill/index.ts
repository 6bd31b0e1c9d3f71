/** fill: the steps in which a report is filled in: particulars, prose, tables. */
/** Beside the work; it comes after it. */
export const loadBeside = async () => (await import('./beside/Beside.tsx')).Beside;
export { FillScreen } from './FillScreen.tsx';
