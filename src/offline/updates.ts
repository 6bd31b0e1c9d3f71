import { TAKE_OVER } from './take-over.ts';

/**
 * `offered`: a newer build lies ready · `elsewhere`: another window has taken it, this one runs on
 * as the older build · `incomplete`: a part of this build could not be had.
 */
export type UpdateState = 'none' | 'offered' | 'elsewhere' | 'incomplete';

export interface Updates {
  readonly get: () => UpdateState;
  readonly watch: (onChange: () => void) => () => void;
  /** Puts the newer build in charge; it runs once the page is loaded anew. */
  readonly take: () => Promise<void>;
}

const LOOK_EVERY_MS = 3_600_000;
const WORKER = './service-worker.js';

/**
 * Lets the app be used without a network where the browser allows it, and tells of newer builds.
 * What fails here fails in silence: the app runs without it. `onAlone` is called where no worker
 * keeps the files: plain http, a certificate the browser does not trust, a private window.
 */
export function startUpdates(window: Window, onAlone: () => void): Updates {
  let state: UpdateState = 'none';
  let take = () => Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (next: UpdateState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  // Vite says so whenever a lazy part of the app does not come.
  window.addEventListener('vite:preloadError', () => {
    set('incomplete');
  });
  const container = workersOf(window);
  if (container === null) onAlone();
  else {
    container
      .register(WORKER)
      .then((registration) => {
        take = () => takeOver(registration);
        follow(container, registration, set);
        window.setInterval(() => {
          registration.update().catch(() => undefined);
        }, LOOK_EVERY_MS);
      })
      .catch(onAlone);
  }
  return {
    get: () => state,
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    take: () => take(),
  };
}

/** Only on secure pages that came from a server; in private windows of Firefox it is missing too. */
function workersOf({ isSecureContext, location, navigator }: Window) {
  const isServed = /^https?:$/.test(location.protocol);
  return isSecureContext && isServed && 'serviceWorker' in navigator
    ? navigator.serviceWorker
    : null;
}

function follow(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  set: (state: UpdateState) => void,
): void {
  // The very first worker takes charge of a page that already runs its build: nothing to tell.
  let isFirst = registration.active === null;
  let offered: ServiceWorker | null = null;
  const look = () => {
    if (registration.waiting === null || registration.active === null) return;
    offered = registration.waiting;
    set('offered');
  };
  const listen = () => registration.installing?.addEventListener('statechange', look);
  look();
  listen();
  registration.addEventListener('updatefound', listen);
  container.addEventListener('controllerchange', () => {
    if (!isFirst || offered !== null) set('elsewhere');
    isFirst = false;
  });
}

/** Settles when the newer worker is in charge, or when there is none left to wait for. */
function takeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting === null) return Promise.resolve();
  return new Promise((done) => {
    const look = () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') done();
    };
    waiting.addEventListener('statechange', look);
    waiting.postMessage(TAKE_OVER);
  });
}
