import type { ReactNode } from 'react';
import type { SectionHelp as Help } from '../../form/index.ts';
import styles from './fill.module.css';

interface SectionHelpProps {
  readonly help: Help;
  /** More terms and what they mean. */
  readonly children?: ReactNode;
}

/** What a section must say, on demand. */
export function SectionHelp({ help, children }: SectionHelpProps) {
  return (
    <details className={styles['help']}>
      <summary>填写说明</summary>
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
    </details>
  );
}
