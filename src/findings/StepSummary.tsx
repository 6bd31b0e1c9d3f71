import { useId, useState } from 'react';
import type { Format } from '../form/index.ts';
import { CLASS_NAMES, classOf, type Finding } from '../report/index.ts';
import { sentenceOf } from '../rules/index.ts';
import { Button } from '../ui/index.ts';
import { headlineOf } from './headline.ts';
import { toKeyed } from './keyed.ts';
import { severityGlyph } from './severity.ts';
import styles from './findings.module.css';

interface StepSummaryProps {
  readonly format: Format;
  /** Of one step. */
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** So many links have room in the line. */
const IN_LINE = 2;

/**
 * At the head of a step, its errors and warnings, as many as the rail says: each a link, those about
 * a text that is not there yet last. What is merely not filled in is nothing wrong. Not announced: it
 * follows what one types.
 */
export function StepSummary({ format, findings, onGoTo }: StepSummaryProps) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const errors = findings.filter((finding) => classOf(finding) === 'error');
  const warnings = findings.filter((finding) => classOf(finding) === 'warning');
  const missing = warnings.filter(({ kind }) => kind === 'emptyText');
  const others = warnings.filter((warning) => !missing.includes(warning));
  const listed = toKeyed([...errors, ...others, ...missing]);
  if (listed.length === 0) return null;
  const counts = [
    ...(errors.length > 0 ? [`${String(errors.length)} 处错误`] : []),
    ...(warnings.length > 0 ? [`${String(warnings.length)} 处提醒`] : []),
  ];
  const link = ({ key, finding }: (typeof listed)[number]) => (
    <li key={key} className={styles[finding.severity]}>
      <SummaryLink format={format} finding={finding} onGoTo={onGoTo} />
    </li>
  );
  return (
    <section className={styles['summary']} aria-label="本步的问题">
      <div className={styles['summaryLine']}>
        <p>本步有 {counts.join('、')}</p>
        {!isOpen && <ul>{listed.slice(0, IN_LINE).map(link)}</ul>}
        <Button
          size="small"
          look="quiet"
          className={listed.length > IN_LINE ? undefined : styles['onlyWhereNarrow']}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? '收起' : `列出 ${String(listed.length)} 处`}
        </Button>
      </div>
      <ul id={listId} className={styles['summaryList']} hidden={!isOpen}>
        {isOpen && listed.map(link)}
      </ul>
    </section>
  );
}

/** The beginning of the sentence; the whole of it stands at its place. */
function SummaryLink({ format, finding, onGoTo }: SummaryLinkProps) {
  const sentence = sentenceOf(format, finding);
  return (
    <button
      type="button"
      title={sentence}
      onClick={() => {
        onGoTo(finding);
      }}
    >
      <span aria-hidden="true">{severityGlyph(finding.severity)} </span>
      <span className="visually-hidden">{CLASS_NAMES[finding.severity]}：</span>
      {headlineOf(sentence)}
    </button>
  );
}

interface SummaryLinkProps extends Pick<StepSummaryProps, 'format' | 'onGoTo'> {
  readonly finding: Finding;
}
