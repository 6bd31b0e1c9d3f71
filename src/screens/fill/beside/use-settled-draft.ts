import { useEffect, useState } from 'react';
import type { Draft } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';

/** Nothing beside the work may cost a key its time. */
const PAUSE_MS = 200;

/** The draft as it stood in the last pause of typing. */
export function useSettledDraft(live: LiveDraft): Draft {
  const [draft, setDraft] = useState(live.current);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = live.watch(() => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        setDraft(live.current());
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [live]);
  return draft;
}
