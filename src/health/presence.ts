import { fields, flag, readOr, text } from '../report/index.ts';

const CHANNEL = 'ogi-annual-report:presence';
/** Windows that are asleep may take longer; they count when they wake. */
const WAIT_MS = 400;

export interface Presence {
  /** How many other windows of this app answer; null where windows can't speak to each other. */
  readonly countOthers: () => Promise<number | null>;
  readonly stop: () => void;
}

const message = fields({ from: text }, { asks: flag });

/** Answers other windows and counts them; works on plain http as well. */
export function joinPresence(id: string): Presence {
  if (typeof BroadcastChannel === 'undefined') {
    return { countOthers: () => Promise.resolve(null), stop: () => undefined };
  }
  const channel = new BroadcastChannel(CHANNEL);
  const heard = new Set<string>();
  let isOpen = true;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { from, asks } = readOr(message, data, { from: id, asks: false });
    if (from === id) return;
    if (asks === true) channel.postMessage({ from: id });
    else heard.add(from);
  };
  return {
    countOthers: async () => {
      if (!isOpen) return null;
      heard.clear();
      channel.postMessage({ from: id, asks: true });
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      return heard.size;
    },
    stop: () => {
      isOpen = false;
      channel.close();
    },
  };
}
