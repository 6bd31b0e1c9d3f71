import type { PrecacheEntry } from './precache.ts';

// The types of the page (DOM) and of a worker exclude each other: what the worker needs stands here.

interface ExtendableEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

interface WorkerEvents {
  readonly install: ExtendableEvent;
  readonly activate: ExtendableEvent;
  readonly fetch: FetchEvent;
  readonly message: { readonly data: unknown };
}

/** The global object of a service worker. */
export interface WorkerScope {
  /** Written here by the build: every file of it. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <K extends keyof WorkerEvents>(
    type: K,
    listener: (event: WorkerEvents[K]) => void,
  ) => void;
}
