import type { Probe } from './probe.mjs';

declare global {
  /** A measured page, with what `probe.mjs` puts into it. */
  interface Window {
    speedProbe: Probe;
  }
}
