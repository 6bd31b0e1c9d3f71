import type { ReactNode } from 'react';
import type { DraftReview } from '../../rules/index.ts';
import styles from './fill.module.css';

interface SectionHelpProps {
  readonly section: string;
  /** What explains the edition; it comes after the form. */
  readonly review: DraftReview | null;
  /** More terms and what they mean. */
  readonly children?: ReactNode;
}

/** What a section must say, on demand. */
export function SectionHelp({ section, review, children }: SectionHelpProps) {
  const help = review?.format.help[section];
  return (
    <details className={styles['help']}>
      <summary>填写说明</summary>
      {help === undefined ? (
        <p role="status">说明正在载入，请稍候。</p>
      ) : (
        <dl>
          <dt>应当写明</dt>
          {help.mustSay.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
          <dt>容易被退回的</dt>
          {help.sentBack.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
          <dt>例</dt>
          <dd>{help.example}</dd>
          <dt>依据</dt>
          <dd>{help.source}</dd>
          {children}
        </dl>
      )}
    </details>
  );
}
