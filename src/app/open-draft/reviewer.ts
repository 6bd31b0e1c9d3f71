// The one door to the rules that is loaded after the form itself.
export { toReviewer } from '../../rules/index.ts';
