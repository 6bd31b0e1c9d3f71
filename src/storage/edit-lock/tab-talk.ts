type Question = 'is it yours?' | 'may I have it?';

export interface TabTalk {
  /** This window's name. */
  readonly self: string;
  /** Whether another window answered in time. */
  readonly ask: (question: Question, waitMs: number) => Promise<boolean>;
  /** Answers a question once `answer` has come true; silent where it comes false. */
  readonly onQuestion: (answer: (question: Question) => Promise<boolean>) => void;
  readonly end: () => void;
}

interface Message {
  readonly kind: Question | 'yes';
  readonly from: string;
}

/** Words between the windows that have the same draft open. */
export function openTabTalk(name: string): TabTalk {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const self = Array.from(crypto.getRandomValues(new Uint32Array(2))).join('-');
  let answer: (question: Question) => Promise<boolean> = () => Promise.resolve(false);
  let onYes: () => void = () => undefined;
  const say = (kind: Message['kind']) => {
    channel?.postMessage({ kind, from: self } satisfies Message);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.from === self) return;
    if (data.kind === 'yes') onYes();
    else
      void answer(data.kind).then((isYes) => {
        if (isYes) say('yes');
      });
  });
  return {
    self,
    ask: (question, waitMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(false);
        }, waitMs);
        onYes = () => {
          clearTimeout(timer);
          resolve(true);
        };
        say(question);
      }),
    onQuestion: (next) => {
      answer = next;
    },
    end: () => {
      channel?.close();
    },
  };
}
