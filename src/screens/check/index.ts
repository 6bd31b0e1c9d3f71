/** check: everything the rules found in the open report, each with the way to its place. */
export { CheckScreen } from './CheckScreen.tsx';
