import { useCallback, useState, type RefObject } from 'react';
import styles from './preview.module.css';

interface PaperFrameProps {
  readonly html: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onLoad: () => void;
}

/** The exported page itself, as tall as its text; nothing in it can run. */
export function PaperFrame({ html, frame, onLoad: onPaper }: PaperFrameProps) {
  const [height, setHeight] = useState(1200);
  const onLoad = useCallback(() => {
    const page = frame.current?.contentDocument?.documentElement;
    if (page !== undefined) setHeight(page.scrollHeight);
    onPaper();
  }, [frame, onPaper]);
  return (
    <iframe
      ref={frame}
      className={styles['paper']}
      title="预览"
      sandbox="allow-same-origin allow-modals"
      srcDoc={html}
      style={{ height }}
      onLoad={onLoad}
    />
  );
}
