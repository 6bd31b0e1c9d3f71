/**
 * offline: the service worker that keeps the build's files, and the page's side of it: registering,
 * newer builds, parts that don't come. It knows no form, no report and no screen.
 */
export { startUpdates, type Updates, type UpdateState } from './updates.ts';
