/**
 * storage: drafts and settings in the browser's IndexedDB, behind the ports of `report`. It is the
 * only room that knows Dexie. It knows what a draft is, but no form, no rule and no screen; the
 * clock and the ids are its callers'.
 */
export { openStorage } from './open-storage.ts';
