import { useMemo } from 'react';
import {
  diffWords,
  nameWithin,
  type AnnotationDifference,
  type EntryDifference,
  type WordPart,
} from '../../compare/index.ts';
import { RestoreButton, type WayBack } from './RestoreButton.tsx';
import styles from './versions.module.css';

interface EntryLineProps extends WayBack {
  readonly difference: EntryDifference;
  /** Without it, what stayed is cut short. */
  readonly isWhole: boolean;
}

/** One place that differs: its official name, both sides, and what brings the left one back. */
export function EntryLine({ difference, isWhole, ...back }: EntryLineProps) {
  const { kind, at, before, after } = difference;
  const place = nameWithin(back.format, at);
  return (
    <li className={styles['line']} data-difference={at} data-kind={kind}>
      <span className={styles['place']}>{place}</span>
      {kind === 'text' ? (
        <Words before={before} after={after} isWhole={isWhole} />
      ) : (
        <>
          <span className={styles['before']}>
            <span className="visually-hidden">左边：</span>
            {isBlank(before) ? BLANK : <del>{before}</del>}
          </span>
          <span className={styles['after']}>
            <span aria-hidden="true">→ </span>
            <span className="visually-hidden">右边：</span>
            {isBlank(after) ? BLANK : <ins>{after}</ins>}
          </span>
        </>
      )}
      <RestoreButton {...back} part={{ kind: 'entry', at }} name="恢复" place={place} />
    </li>
  );
}

const BLANK = '（空白）';

function isBlank(typed: string): boolean {
  return typed.trim() === '';
}

function Words(props: Pick<EntryDifference, 'before' | 'after'> & { readonly isWhole: boolean }) {
  const { before, after, isWhole } = props;
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  const side = (own: WordPart['kind']) =>
    parts
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text }, index, all) => {
        const key = `${String(index)}${kind}`;
        if (kind === 'deleted') return <del key={key}>{text}</del>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        const ends = { isFirst: index === 0, isLast: index === all.length - 1 };
        return <span key={key}>{isWhole ? text : shortened(text, ends)}</span>;
      });
  return (
    <>
      <div className={styles['before']}>
        <span className="visually-hidden">左边：</span>
        {before === '' ? BLANK : side('deleted')}
      </div>
      <div className={styles['after']}>
        <span className="visually-hidden">右边：</span>
        {after === '' ? BLANK : side('added')}
        {before === after && '（不再随机关名称和年度变化，或改为随之变化）'}
      </div>
    </>
  );
}

/** So much of what stayed is shown beside a change. */
const CONTEXT = 30;

function shortened(text: string, ends: { readonly isFirst: boolean; readonly isLast: boolean }) {
  const characters = Array.from(text);
  const head = ends.isFirst ? 0 : CONTEXT;
  const tail = ends.isLast ? 0 : CONTEXT;
  if (characters.length <= head + tail + CONTEXT) return text;
  const end = tail === 0 ? '' : characters.slice(-tail).join('');
  return `${characters.slice(0, head).join('')} …… ${end}`.trim();
}

const ANNOTATION_NAMES = {
  remarks: '备注',
  waivers: '已写的说明',
  unconfirmed: '待确认的内容',
} as const;

/** Remarks, reasons or unconfirmed entries that came and went; they are brought back as a whole. */
export function AnnotationLine({
  difference,
  ...back
}: WayBack & { readonly difference: AnnotationDifference }) {
  const { kind, removed, added } = difference;
  const name = ANNOTATION_NAMES[kind];
  return (
    <section className={styles['group']} aria-label={name}>
      <div className={styles['groupHead']}>
        <h3>{name}（不公开）</h3>
        <RestoreButton {...back} part={{ kind }} name="恢复" place={name} />
      </div>
      <ul className={styles['remarks']}>
        {removed.map((line, index) => (
          <li key={`-${String(index)}`}>
            <del>{line}</del>
          </li>
        ))}
        {added.map((line, index) => (
          <li key={`+${String(index)}`}>
            <ins>{line}</ins>
          </li>
        ))}
        {removed.length + added.length === 0 && <li>顺序不同</li>}
      </ul>
    </section>
  );
}
