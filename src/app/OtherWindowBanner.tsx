import { Button } from '../ui/index.ts';
import styles from './shell.module.css';

interface OtherWindowBannerProps {
  readonly isWrittenElsewhere: boolean;
  readonly onTakeOver: () => void;
}

/** Says that another window writes the draft, and takes it over on request. */
export function OtherWindowBanner({ isWrittenElsewhere, onTakeOver }: OtherWindowBannerProps) {
  return (
    <div className={styles['reading']} role="status">
      {isWrittenElsewhere && (
        <>
          <span>这份年报正在另一个窗口填写，这里只能查看，内容随之更新。</span>
          <Button size="small" onClick={onTakeOver}>
            改在这里填写
          </Button>
        </>
      )}
    </div>
  );
}
