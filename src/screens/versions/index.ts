/** versions: what the report once was, what changed since, and the way back to it. */
export { VersionsScreen } from './VersionsScreen.tsx';
