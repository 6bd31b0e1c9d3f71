import { vi } from 'vitest';

interface Waiting {
  readonly grant: () => void;
}

/** Web Locks of one browser, without a browser: one holder a name, and a queue behind it. */
export function locksOf(): LockManager {
  const holders = new Map<string, { readonly lose: (why: DOMException) => void }>();
  const queues = new Map<string, Waiting[]>();
  const next = (name: string) => {
    if (!holders.has(name)) queues.get(name)?.shift()?.grant();
  };
  const request = (name: string, options: LockOptions, hold: () => Promise<void> | undefined) =>
    new Promise<void>((resolve, reject) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      const waiting: Waiting = {
        grant: () => {
          const holder = { lose: reject };
          holders.set(name, holder);
          void Promise.resolve(hold()).then(() => {
            resolve();
            if (holders.get(name) === holder) holders.delete(name);
            next(name);
          });
        },
      };
      if (options.steal === true) {
        holders.get(name)?.lose(new DOMException('Stolen', 'AbortError'));
        waiting.grant();
        return;
      }
      options.signal?.addEventListener('abort', () => {
        if (queue.includes(waiting)) queue.splice(queue.indexOf(waiting), 1);
        reject(new DOMException('Given up', 'AbortError'));
      });
      queue.push(waiting);
      next(name);
    });
  return { request } as unknown as LockManager;
}

/** What is said on a channel is heard in all other windows, once whoever speaks is done. */
export function channelsOf(): new (name: string) => BroadcastChannel {
  const open = new Set<{ readonly name: string; readonly hear: (data: unknown) => void }>();
  class Channel {
    private readonly ears = new Set<(event: { readonly data: unknown }) => void>();
    private readonly own;

    constructor(name: string) {
      const hear = (data: unknown) => {
        for (const ear of this.ears) ear({ data });
      };
      this.own = { name, hear };
      open.add(this.own);
    }

    addEventListener(_: string, ear: (event: { readonly data: unknown }) => void) {
      this.ears.add(ear);
    }

    postMessage(data: unknown) {
      const others = [...open].filter((one) => one !== this.own && one.name === this.own.name);
      queueMicrotask(() => {
        for (const other of others) if (open.has(other)) other.hear(data);
      });
    }

    close() {
      open.delete(this.own);
    }
  }
  return Channel as unknown as new (name: string) => BroadcastChannel;
}

/** Each write of the database fails, as where the disk is full or a transaction is given up. */
export function breakWrites(how: 'full' | 'abort', table?: string): { readonly mend: () => void } {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its object below
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (table !== undefined && this.name !== table) return put.apply(this, args);
    if (how === 'full') throw new DOMException('full', 'QuotaExceededError');
    const request = put.apply(this, args);
    this.transaction.abort();
    return request;
  });
  return {
    mend: () => {
      spy.mockRestore();
    },
  };
}
