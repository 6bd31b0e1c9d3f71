import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
} from 'react';
import styles from './Toasts.module.css';

interface ToastContent {
  readonly message: string;
  /** What can be done about it, e.g. take it back. */
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

/** `onNextPage`: said where one arrives, for what leads to another page by itself. */
type When = 'now' | 'onNextPage';

type Show = (toast: ToastContent, when?: When) => void;

interface Toast extends ToastContent {
  /** The same words said twice are two messages. */
  readonly key: number;
}

/** Time to finish a cell, read the message and get to its button with the Tab key. */
const SHOWN_FOR_MS = 30_000;

interface Toaster {
  readonly show: Show;
  readonly clear: () => void;
}

const ToasterContext = createContext<Toaster>({
  show: ({ message }) => {
    throw new Error(`No place to say “${message}”`);
  },
  clear: () => undefined,
});

interface Shown {
  readonly toast: Toast | null;
  readonly close: () => void;
}

const ShownContext = createContext<Shown>({ toast: null, close: () => undefined });

/** Shows a short message in the place of the one before. */
export function useToast(): Show {
  return useContext(ToasterContext).show;
}

/** Takes the message away, for one that waits for the page one comes to now. */
export function useClearToasts(): () => void {
  return useContext(ToasterContext).clear;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const [toaster] = useState(() => createToaster(setToast));
  const shown = useMemo(
    () => ({
      toast,
      close: () => {
        setToast(null);
      },
    }),
    [toast],
  );
  return (
    <ToasterContext value={toaster}>
      <ShownContext value={shown}>{children}</ShownContext>
    </ToasterContext>
  );
}

function createToaster(say: (toast: Toast | null) => void): Toaster {
  let nextKey = 0;
  let waiting: Toast | null = null;
  return {
    show: (content, when = 'now') => {
      const toast = { ...content, key: nextKey++ };
      if (when === 'now') say(toast);
      else waiting = toast;
    },
    clear: () => {
      say(waiting);
      waiting = null;
    },
  };
}

interface ToastPlaceProps {
  /** In a bar that is there anyway, or at the foot of a page that has none. */
  readonly look: 'inBar' | 'atFoot';
}

/** Where the message is read; there is one on each page. */
export function ToastPlace({ look }: ToastPlaceProps) {
  const { toast, close } = useContext(ShownContext);
  const classes = [styles['place'], styles[look], toast === null ? styles['empty'] : undefined];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {/* Announced only because it is there before its words are. */}
      <p role="status">{toast !== null && <span key={toast.key}>{toast.message}</span>}</p>
      {toast !== null && <ToastButtons key={toast.key} toast={toast} onClose={close} />}
    </div>
  );
}

interface ToastButtonsProps {
  readonly toast: Toast;
  readonly onClose: () => void;
}

/** The message stays while one points at them or has the focus there. */
function ToastButtons({ toast: { action }, onClose }: ToastButtonsProps) {
  const buttons = useRef<HTMLSpanElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    const timer = window.setInterval(() => {
      const line = buttons.current?.parentElement;
      if (line?.matches(':hover, :focus-within') !== true) onClose();
    }, SHOWN_FOR_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [onClose]);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (buttons.current?.contains(relatedTarget) !== true) cameFrom.current = relatedTarget;
  };
  const close = () => {
    // The button goes with the message: who pressed it goes on where he was.
    const from = cameFrom.current;
    if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    onClose();
  };
  return (
    <span className={styles['buttons']} ref={buttons}>
      {action !== undefined && (
        <button
          type="button"
          className={styles['action']}
          onFocus={onFocus}
          onClick={() => {
            close();
            action.onAction();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={styles['close']}
        aria-label="关闭提示"
        onFocus={onFocus}
        onClick={close}
      >
        ✕
      </button>
    </span>
  );
}
