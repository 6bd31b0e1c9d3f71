/**
 * health: how safe the drafts of this browser are, watched for as long as the app is open: whether
 * the storage answers, what the browser promises, drafts that are gone, other windows, days counted,
 * and copies into a folder when they are due. It knows no form and no screen, and no database but by
 * its ports; what it finds never stands in the way.
 */
export { canAskToPersist } from './browser-facts.ts';
export { createPause } from './pause.ts';
export { createStorageHealth, type StorageHealth, type StorageServices } from './storage-health.ts';
export {
  coverageOf,
  hasLittleSpace,
  lightOf,
  NOTHING_KNOWN,
  SHAPES,
  type Coverage,
  type Standing,
  type StorageState,
} from './storage-state.ts';
