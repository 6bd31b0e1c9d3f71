import { typedCellsOf, type TableSection } from '../../form/index.ts';
import { StatTable } from '../../grid/index.ts';
import {
  inverseOf,
  readCell,
  toEdit,
  typedAt,
  type Edit,
  type Finding,
  type LiveDraft,
} from '../../report/index.ts';
import { sentenceOf } from '../../rules/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { EntryNotes } from './EntryNotes.tsx';
import { SectionHelp } from './SectionHelp.tsx';
import { StepFrame } from './StepFrame.tsx';
import styles from './fill.module.css';

interface TableStepProps {
  readonly section: TableSection;
  readonly live: LiveDraft;
  /** Findings of this section. */
  readonly findings: readonly Finding[];
}

/** A statistical table of the form, with what is wrong in it said beneath. */
export function TableStep({ section, live, findings }: TableStepProps) {
  const toast = useToast();
  const titleId = `${section.id}-heading`;
  const fill = () => {
    const edit = fillBlanks(section, live);
    const count = String(edit.changes.length);
    if (edit.changes.length === 0) {
      toast({ message: '没有空白的格，无需填 0。' });
      return;
    }
    live.apply(edit);
    toast({
      message: `已在 ${count} 个空白格中填 0。`,
      action: {
        label: '撤销填 0',
        onAction: () => {
          live.apply(takenBack(edit, live));
        },
      },
    });
  };
  return (
    <StepFrame
      title={section.heading}
      titleId={titleId}
      actions={<Button onClick={fill}>空白填 0</Button>}
    >
      <SectionHelp help={section.help} />
      <EntryNotes live={live} prefix={section.table.id} />
      <StatTable table={section.table} live={live} labelledBy={titleId} />
      <TableFindings live={live} findings={findings} />
    </StepFrame>
  );
}

function fillBlanks(section: TableSection, live: LiveDraft): Edit {
  const draft = live.current();
  const blank = typedCellsOf(section.table).filter(
    (cell) => readCell(cell, typedAt(draft, cell.id)).state === 'blank',
  );
  return toEdit(draft.entries, Object.fromEntries(blank.map((cell) => [cell.id, '0'])));
}

/** The inverse of a fill, but for cells that hold something else by now. */
function takenBack(edit: Edit, live: LiveDraft): Edit {
  const draft = live.current();
  const untouched = edit.changes.filter((change) => typedAt(draft, change.at) === change.after);
  return inverseOf({ changes: untouched });
}

function TableFindings({ live, findings }: Pick<TableStepProps, 'live' | 'findings'>) {
  const blanks = findings.filter((finding) => finding.kind === 'blankCell').length;
  const wrong = findings.filter((finding) => finding.kind !== 'blankCell');
  return (
    <div className={styles['tableFindings']}>
      <div role="status">
        {wrong.map((finding) => (
          <p key={`${finding.rule} ${finding.at}`} className={styles['wrong']}>
            {sentenceOf(live.format, finding)}
          </p>
        ))}
      </div>
      <p className={styles['quiet']}>
        {blanks > 0
          ? `本表还有 ${String(blanks)} 格未填。没有发生的填 0，可用“空白填 0”一次填完。`
          : wrong.length === 0
            ? '本表已填完，勾稽关系全部成立。'
            : ''}
      </p>
    </div>
  );
}
