import type { Format, Section } from '../../form/index.ts';
import type { Finding, LiveDraft } from '../../report/index.ts';
import { FindingItem } from './FindingItem.tsx';
import { NoteList } from './NoteList.tsx';
import styles from './check.module.css';

interface CheckScreenProps {
  readonly live: LiveDraft;
  readonly findings: readonly Finding[];
  /** Goes to the entry of a finding. */
  readonly onGoTo: (finding: Finding) => void;
  /** Goes to the entry of a note. */
  readonly onGoToEntry: (entryId: string) => void;
  readonly onPreview: () => void;
}

/** Everything found in the report, by section, each line a way to its place; then the notes. */
export function CheckScreen(props: CheckScreenProps) {
  const { live, findings, onGoTo, onGoToEntry, onPreview } = props;
  const { format } = live;
  const groups = [
    { id: 'info', heading: '报告信息' },
    ...format.sections.map(({ id, heading }: Section) => ({ id, heading })),
  ];
  return (
    <>
      <h1 id="check-heading" tabIndex={-1}>
        校核
      </h1>
      {findings.length === 0 ? (
        <AllClear format={format} onPreview={onPreview} />
      ) : (
        <Counts findings={findings} />
      )}
      {groups.map(({ id, heading }) => {
        const here = findings.filter((finding) => finding.section === id);
        return here.length === 0 ? null : (
          <FindingGroup
            key={id}
            format={format}
            heading={heading}
            findings={here}
            onGoTo={onGoTo}
          />
        );
      })}
      <NoteList live={live} onGoTo={onGoToEntry} />
    </>
  );
}

function Counts({ findings }: Pick<CheckScreenProps, 'findings'>) {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const blanks = findings.filter((finding) => finding.kind === 'blankCell').length;
  const errors = count('error');
  return (
    <p className={styles['counts']} role="status">
      <b className={styles['error']}>错误 {errors} 处</b>
      {blanks > 0 && <>（其中未填 {blanks} 格）</>}，<b>提醒 {count('warning')} 处</b>
      {count('hint') > 0 && (
        <>
          ，<b>提示 {count('hint')} 处</b>
        </>
      )}
      。错误改正后才能导出公布稿；草稿随时自动保存。
    </p>
  );
}

interface AllClearProps extends Pick<CheckScreenProps, 'onPreview'> {
  readonly format: Format;
}

function AllClear({ format, onPreview }: AllClearProps) {
  return (
    <section className={styles['clear']}>
      <h2>✓ 全部通过</h2>
      <p>
        已核对：机关名称和年度、{format.sections.length}{' '}
        个部分的文字、各表每一格是否填写并能读作数字、 每一列的勾稽关系。总计由系统相加得出。
      </p>
      <p>文字中的数字请再与表格对照一遍，然后送签。</p>
      <button type="button" className={styles['next']} onClick={onPreview}>
        去预览与导出
      </button>
    </section>
  );
}

interface FindingGroupProps extends Pick<CheckScreenProps, 'findings' | 'onGoTo'> {
  readonly format: Format;
  readonly heading: string;
}

/** Blank cells stand closely together after the sentences: there may be a hundred of them. */
function FindingGroup({ format, heading, findings, onGoTo }: FindingGroupProps) {
  const blanks = findings.filter((finding) => finding.kind === 'blankCell');
  const others = findings.filter((finding) => finding.kind !== 'blankCell');
  const items = (list: readonly Finding[]) =>
    list.map((finding) => (
      <FindingItem
        key={`${finding.rule} ${finding.at}${finding.kind === 'brokenIdentity' ? finding.balance.column : ''}`}
        format={format}
        finding={finding}
        onGoTo={onGoTo}
      />
    ));
  return (
    <section className={styles['group']}>
      <h2>{heading}</h2>
      {others.length > 0 && <ul>{items(others)}</ul>}
      {blanks.length > 0 && (
        <>
          <h3>未填 {blanks.length} 格</h3>
          <ul className={styles['blanks']}>{items(blanks)}</ul>
        </>
      )}
    </section>
  );
}
