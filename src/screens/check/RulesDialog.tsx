import type { ReviewFormat } from '../../form/index.ts';
import { CLASS_NAMES } from '../../report/index.ts';
import {
  chaptersOf,
  READING_LEAD,
  READING_REST,
  readingWords,
  sourceWords,
} from '../../rules/index.ts';
import { Button, Dialog, DialogFoot } from '../../ui/index.ts';
import styles from './rules.module.css';

interface RulesDialogProps {
  readonly format: ReviewFormat;
  readonly onClose: () => void;
}

const LEAD =
  '错误改正后才能定稿和导出网页；提醒请改正，或写明理由；提示供参考，不必处理。来源标“见于原文”的，在官方文件或已发布的年报中读到；标“推导”的，由读到的内容推出。';

/** All rules a report is checked by: what is expected, why, and where that is written. */
export function RulesDialog({ format, onClose }: RulesDialogProps) {
  const chapters = chaptersOf(format);
  const count = chapters.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <Dialog title="校核规则" onClose={onClose}>
      <p className={styles['lead']}>
        {format.name}共 {count} 条。{LEAD}
      </p>
      {chapters.map(({ heading, rules }) => (
        <section key={heading} className={styles['chapter']}>
          <h3>
            {heading}（{rules.length} 条）
          </h3>
          <dl>
            {rules.map((rule) => (
              <div key={rule.id} className={styles['rule']}>
                <dt>
                  {rule.title}
                  <span className={styles['severity']}>{CLASS_NAMES[rule.severity]}</span>
                </dt>
                <dd>{rule.explanation}</dd>
                <dd className={styles['source']}>来源：{sourceWords(rule)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Reading format={format} />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          关闭
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

/** Which sentences are compared with the tables, and which are left alone. */
function Reading({ format }: Pick<RulesDialogProps, 'format'>) {
  const { facts, restricting, harmless } = readingWords(format);
  return (
    <section className={styles['chapter']}>
      <h3>文字怎样读</h3>
      <details>
        <summary>文字里读得出的数（{facts.length} 项）</summary>
        <p className={styles['source']}>{facts.join('、')}。</p>
      </details>
      <p>{READING_LEAD}</p>
      <Groups groups={restricting} />
      <p>{READING_REST}</p>
      <Groups groups={harmless} />
    </section>
  );
}

function Groups({ groups }: { readonly groups: ReturnType<typeof readingWords>['restricting'] }) {
  return (
    <dl>
      {groups.map(({ id, name, reason, examples }) => (
        <div key={id} className={styles['rule']}>
          <dt>{name}</dt>
          <dd>{reason}</dd>
          <dd className={styles['source']}>例：{examples.join('、')}</dd>
        </div>
      ))}
    </dl>
  );
}
