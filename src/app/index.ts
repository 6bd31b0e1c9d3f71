/**
 * app: the shell around the screens: routes, the open session on the screen, what to show when
 * something breaks. It knows no edition and no database; both are handed in.
 */
export { App } from './App.tsx';
export type { AppServices } from './services.ts';
