import { Button } from '../../ui/index.ts';
import styles from './drafts.module.css';

/** A whole report to look at. */
export interface ExampleReport {
  /** What opens it, in words. */
  readonly label: string;
  /** What it is good for. */
  readonly about: string;
  /** As the text of its JSON file. */
  readonly load: () => Promise<string>;
}

interface EmptyListProps {
  readonly examples: readonly ExampleReport[];
  readonly onExample: (example: ExampleReport) => void;
}

/** What a clerk sees who has no draft yet. */
export function EmptyList({ examples, onExample }: EmptyListProps) {
  return (
    <section className={styles['empty']} aria-label="怎样使用">
      <ol>
        <li>
          <b>新建</b>一份年报，填机关名称和年度；标题和开头段落自动写好。
        </li>
        <li>
          <b>逐节填写</b>：文字按各个方面写，表格里没有发生的填 0，总计和平衡自动算。
        </li>
        <li>
          <b>校核</b>无误后打印送签，导出网页公布。中途关掉浏览器，下次打开接着填。
        </li>
      </ol>
      <p>想先看一份完整的？</p>
      <ul className={styles['examples']}>
        {examples.map((example) => (
          <li key={example.label}>
            <Button
              look="quiet"
              onClick={() => {
                onExample(example);
              }}
            >
              {example.label}
            </Button>
            <span>{example.about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
