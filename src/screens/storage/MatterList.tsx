import { SHAPES } from '../../health/index.ts';
import { Button } from '../../ui/index.ts';
import type { Matter, MatterAction } from './matters.ts';
import styles from './storage.module.css';

const ACTION_WORDS: Readonly<Record<MatterAction, string>> = {
  persist: '请浏览器长期保存',
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
      {matters.map((matter) => (
        <div key={matter.title} data-standing={matter.standing}>
          <dt>{matter.title}</dt>
          <dd>
            <Standing matter={matter} />
            <Words matter={matter} onAction={onAction} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface FirstMatterProps {
  readonly matter: Matter;
  readonly onAction: (action: MatterAction) => void;
}

/** The one to begin with, above the buttons of the page. */
export function FirstMatter({ matter, onAction }: FirstMatterProps) {
  return (
    <section className={styles['first']} aria-label="先做什么" data-standing={matter.standing}>
      <p>
        <b>{matter.title}</b> <Standing matter={matter} />
      </p>
      <p>
        <Words matter={matter} onAction={onAction} />
      </p>
    </section>
  );
}

function Standing({ matter: { standing, state } }: Pick<FirstMatterProps, 'matter'>) {
  return (
    <span className={styles['standing']}>
      <span aria-hidden="true">{SHAPES[standing]}</span> {state}
    </span>
  );
}

function Words({ matter: { words, actions }, onAction }: FirstMatterProps) {
  return (
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
          {action === 'choose' && actions.includes('leave') ? '换一个文件夹' : ACTION_WORDS[action]}
        </Button>
      ))}
    </span>
  );
}
