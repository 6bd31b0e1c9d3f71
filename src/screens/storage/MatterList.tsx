import { Button } from '../../ui/index.ts';
import { SHAPES, type Standing } from './health/storage-state.ts';
import type { Matter, MatterAction } from './matters.ts';
import styles from './storage.module.css';

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  ok: '正常',
  advise: '请留意',
  trouble: '异常',
  plain: '说明',
};

const ACTION_WORDS: Readonly<Record<MatterAction, string>> = {
  persist: '请求长期保存',
  choose: '选择文件夹',
  allow: '重新允许',
  leave: '停用',
};

interface MatterListProps {
  readonly matters: readonly Matter[];
  readonly onAction: (action: MatterAction) => void;
}

/** One line a matter: a shape and a word for how it stands, a sentence, what can be done. */
export function MatterList({ matters, onAction }: MatterListProps) {
  return (
    <dl className={styles['matters']}>
      {matters.map(({ title, standing, words, actions }) => (
        <div key={title} data-standing={standing}>
          <dt>{title}</dt>
          <dd>
            <span className={styles['standing']}>
              <span aria-hidden="true">{SHAPES[standing]}</span> {STANDING_WORDS[standing]}
            </span>
            <span className={styles['words']}>
              {words}
              {actions.map((action) => (
                <Button
                  key={action}
                  size="small"
                  onClick={() => {
                    onAction(action);
                  }}
                >
                  {action === 'choose' && actions.includes('leave')
                    ? '换一个文件夹'
                    : ACTION_WORDS[action]}
                </Button>
              ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
