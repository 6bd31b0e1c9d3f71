/** fill: the steps in which a report is filled in: particulars, prose, tables. */
export { FillScreen } from './FillScreen.tsx';
