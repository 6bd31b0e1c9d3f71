import { memo } from 'react';
import {
  isLocked,
  openWords,
  originWords,
  parseYear,
  type DraftSummary,
} from '../../report/index.ts';
import { MenuButton } from '../../ui/index.ts';
import { checkWords, outdatedWords } from './check-words.ts';
import { toSpokenTime } from './relative-time.ts';
import styles from './drafts.module.css';

export interface DraftActions {
  readonly onOpen: (draft: DraftSummary) => void;
  readonly hrefOf: (draft: DraftSummary) => string;
  /** Whether this build has the edition of the form the draft is of. */
  readonly knowsFormatOf: (draft: DraftSummary) => boolean;
  /** Makes next year's report of it. */
  readonly onContinue: (draft: DraftSummary) => void;
  readonly onDuplicate: (draft: DraftSummary) => void;
  readonly onExport: (draft: DraftSummary) => void;
  readonly onDelete: (draft: DraftSummary) => void;
}

interface DraftRowProps {
  readonly draft: DraftSummary;
  readonly now: number;
  /** Whether the list has a column for where drafts came from. */
  readonly withSource: boolean;
  readonly actions: DraftActions;
}

export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { draft, now, withSource, actions } = props;
  const isDamaged = draft.isDamaged === true;
  const isReadable = !isDamaged && actions.knowsFormatOf(draft);
  const noName = isDamaged ? '（机关名称无法读取）' : '（未填机关名称）';
  const name = draft.agencyName === '' ? noName : draft.agencyName;
  const filled = draft.total - draft.missing;
  const titled = `${name}${draft.year} 年`;
  const item = (label: string, act: (draft: DraftSummary) => void) => ({
    label,
    onAction: () => {
      act(draft);
    },
  });
  return (
    <tr>
      <th scope="row">
        <a href={actions.hrefOf(draft)}>{name}</a>
      </th>
      <td>{draft.year}</td>
      {withSource && <SourceCell draft={draft} now={now} />}
      <td>
        {!isReadable ? (
          isDamaged ? (
            '无法读取'
          ) : (
            '格式无法识别'
          )
        ) : (
          <>
            <span className={styles['meter']} aria-hidden="true">
              <span style={{ width: `${String((100 * filled) / Math.max(1, draft.total))}%` }} />
            </span>
            {progressWords(draft)}
          </>
        )}
      </td>
      <td>
        <CheckCell draft={draft} />
      </td>
      <td>{toSpokenTime(draft.changedAt, now)}</td>
      <td>
        <MenuButton
          size="small"
          menuLabel={`${titled}的操作`}
          aria-label={`${titled}：更多操作`}
          items={[
            item('打开', actions.onOpen),
            ...(isReadable
              ? [
                  item(nextYearWords(draft.year), actions.onContinue),
                  item('另存一份', actions.onDuplicate),
                  item('导出 JSON', actions.onExport),
                ]
              : []),
            { ...item('删除', actions.onDelete), danger: true },
          ]}
        >
          更多 ▾
        </MenuButton>
      </td>
    </tr>
  );
});

function nextYearWords(year: string): string {
  const reading = parseYear(year);
  return `据此新建${reading.state === 'value' ? ` ${String(reading.value + 1)} 年` : '下一年'}年报`;
}

function progressWords({ signed = null, missing }: DraftSummary): string {
  if (isLocked(signed)) return '✓ 已定稿';
  const words = missing === 0 ? '已填完' : openWords({ unfilled: missing });
  return signed === null ? words : `更正中，${words}`;
}

/** Two lines of the column. */
const LONGEST_NAME = 32;

/** Where it came from and when: rows may be alike in all else. */
function SourceCell({ draft: { origin = null }, now }: Pick<DraftRowProps, 'draft' | 'now'>) {
  if (origin === null) return <td />;
  return (
    <td className={styles['source']} title={originWords(origin)}>
      <bdi>{originWords(origin, LONGEST_NAME)}</bdi> · {toSpokenTime(origin.at, now)}
    </td>
  );
}

/** What the last check found; what it did not see is said beneath. */
function CheckCell({ draft }: Pick<DraftRowProps, 'draft'>) {
  // A signed report stays final, whatever rules come later.
  if (isLocked(draft.signed ?? null)) return null;
  const outdated = outdatedWords(draft);
  return (
    <>
      {checkWords(draft)}
      {outdated !== '' && <span className={styles['outdated']}>{outdated}</span>}
    </>
  );
}
