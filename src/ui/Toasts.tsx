import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import styles from './Toasts.module.css';

interface ToastContent {
  readonly message: string;
  /** What can be done about it, e.g. take it back. */
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

interface Toast extends ToastContent {
  readonly key: number;
}

const SHOWN_FOR_MS = 12_000;
const MOST_SHOWN = 3;

const ToastContext = createContext({
  show: (toast: ToastContent): void => {
    throw new Error(`No place to say “${toast.message}”`);
  },
  clear: (): void => undefined,
});

/** Shows a short message at the head of the window; it stays while one points at it or is in it. */
export function useToast(): (toast: ToastContent) => void {
  return useContext(ToastContext).show;
}

/** Takes all messages away. */
export function useClearToasts(): () => void {
  return useContext(ToastContext).clear;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextKey = useRef(0);
  const show = useCallback((toast: ToastContent) => {
    const key = nextKey.current++;
    setToasts((shown) => [...shown.slice(1 - MOST_SHOWN), { ...toast, key }]);
  }, []);
  const close = useCallback((key: number) => {
    setToasts((shown) => shown.filter((toast) => toast.key !== key));
  }, []);
  const toaster = useMemo(
    () => ({
      show,
      clear: () => {
        setToasts([]);
      },
    }),
    [show],
  );
  const list = useMemo(
    () => toasts.map((toast) => <ToastItem key={toast.key} toast={toast} onClose={close} />),
    [toasts, close],
  );
  return (
    <ToastContext value={toaster}>
      {children}
      <div className={styles['region']} role="status" aria-live="polite">
        {list}
      </div>
    </ToastContext>
  );
}

interface ToastItemProps {
  readonly toast: Toast;
  readonly onClose: (key: number) => void;
}

function ToastItem({ toast, onClose }: ToastItemProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = window.setInterval(() => {
      const held = element.current?.matches(':hover, :focus-within') ?? false;
      if (!held) onClose(toast.key);
    }, SHOWN_FOR_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [onClose, toast.key]);
  return (
    <div className={styles['toast']} ref={element}>
      <span>{toast.message}</span>
      {toast.action !== undefined && (
        <button
          type="button"
          onClick={() => {
            toast.action?.onAction();
            onClose(toast.key);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className={styles['close']}
        aria-label="关闭提示"
        onClick={() => {
          onClose(toast.key);
        }}
      >
        ✕
      </button>
    </div>
  );
}
