import { useCallback, useRef } from 'react';
import { cellsOf, tablesOf, type Cell, type TableSection } from '../../form/index.ts';
import { StatTable, useCopyTable, useFillZeros } from '../../grid/index.ts';
import { entryNameOf, type Finding, type SettingsStore } from '../../report/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { Button, MenuButton, useReadOnly } from '../../ui/index.ts';
import { EntryNotes } from './EntryNotes.tsx';
import { CellNote } from './notes/CellNote.tsx';
import { SectionHelp } from './SectionHelp.tsx';
import { findingsOf, StepFindings } from './StepFindings.tsx';
import { StepFrame } from './StepFrame.tsx';
import { UnconfirmedStrip } from './unconfirmed/Unconfirmed.tsx';
import styles from './fill.module.css';

interface TableStepProps {
  readonly section: TableSection;
  readonly live: LiveDraft;
  readonly settings: SettingsStore;
  readonly review: DraftReview | null;
}

/** A statistical table of the form, with what is wrong in it said beneath. */
export function TableStep({ section, live, settings, review }: TableStepProps) {
  const findings = findingsOf(review, section.id);
  const titleId = `${section.id}-heading`;
  const readOnly = useReadOnly();
  const openNote = useRef<(() => void) | null>(null);
  const actionsOf = useCallback(
    ({ id }: Cell) => (
      <CellNote live={live} at={id} name={entryNameOf(live.format, id)} openRef={openNote} />
    ),
    [live],
  );
  const menuItemsOf = useCallback(
    () => [{ label: '备注', disabled: readOnly, onAction: () => openNote.current?.() }],
    [readOnly],
  );
  return (
    <StepFrame
      title={section.heading}
      titleId={titleId}
      live={live}
      findings={findings}
      actions={<TableActions section={section} live={live} />}
      help={<SectionHelp section={section.id} review={review} />}
    >
      <UnconfirmedStrip live={live} step={section.id} isListed />
      <EntryNotes live={live} prefix={section.table.id} />
      <StatTable
        table={section.table}
        live={live}
        settings={settings}
        labelledBy={titleId}
        actionsOf={actionsOf}
        menuItemsOf={menuItemsOf}
      />
      <TableFindings section={section} live={live} findings={findings} />
    </StepFrame>
  );
}

/** What is done to a whole table, or to all of them. */
function TableActions({ section, live }: Pick<TableStepProps, 'section' | 'live'>) {
  const fillZeros = useFillZeros(live);
  const copyTable = useCopyTable(section.table, live);
  const tables = tablesOf(live.format);
  const all = `${NUMERALS[tables.length] ?? String(tables.length)}张表`;
  return (
    <>
      <Button
        edits
        onClick={() => {
          fillZeros(cellsOf(section.table));
        }}
      >
        空白填 0
      </Button>
      <Button
        edits
        onClick={() => {
          fillZeros(tables.flatMap(cellsOf), `${all}的`);
        }}
      >
        {all}的空白都填 0
      </Button>
      <MenuButton menuLabel="更多" items={[{ label: '复制整表', onAction: copyTable }]}>
        更多
      </MenuButton>
    </>
  );
}

/** By the cells themselves, and by the strip over the table. */
const SHOWN_ELSEWHERE: readonly Finding['kind'][] = ['blankCell', 'unconfirmed'];

/** As tables are counted: 一张、两张、三张. */
const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'];

interface TableFindingsProps extends Pick<TableStepProps, 'section' | 'live'> {
  readonly findings: readonly Finding[];
}

function TableFindings({ section, live, findings }: TableFindingsProps) {
  const blanks = findings.filter((finding) => finding.kind === 'blankCell').length;
  const open = findings.filter(({ kind }) => !SHOWN_ELSEWHERE.includes(kind));
  const wrong = open.filter(({ severity }) => severity === 'error');
  const others = open.filter(({ severity }) => severity !== 'error');
  const holds = section.table.identities.length > 0 ? '，勾稽关系全部成立' : '';
  return (
    <div className={styles['tableFindings']}>
      {/* What is new is said by itself, and what stands there already not again. */}
      <div role="status" aria-atomic="false">
        <StepFindings live={live} findings={wrong} />
      </div>
      <StepFindings live={live} findings={others} />
      <p className={styles['quiet']}>
        {blanks > 0
          ? `本表还有 ${String(blanks)} 格未填。没有发生的填 0，可用“空白填 0”一次填完。`
          : wrong.length === 0
            ? `本表已填完${holds}。`
            : ''}
      </p>
    </div>
  );
}
