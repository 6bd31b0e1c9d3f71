import { tablesOf, typedCellsOf, type NarrativeSection } from '../../../form/index.ts';
import { typedAt } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { Button } from '../../../ui/index.ts';
import { useDerived } from '../use-derived.ts';
import styles from './texts.module.css';

interface TablesFirstProps {
  readonly section: NarrativeSection;
  readonly live: LiveDraft;
  readonly onGoToEntry: (at: string) => void;
}

/** Texts that come before the tables are best written after them: most of their sentences follow. */
export function TablesFirst({ section, live, onGoToEntry }: TablesFirstProps) {
  const { sections } = live.format;
  const tables = sections.filter(({ kind }) => kind === 'table');
  const cells = tablesOf(live.format).flatMap(typedCellsOf);
  const isEmpty = useDerived(live, (draft) => cells.every(({ id }) => typedAt(draft, id) === ''));
  const [first] = cells;
  const comesFirst = sections.indexOf(section) < sections.findIndex(({ kind }) => kind === 'table');
  if (!isEmpty || !comesFirst || first === undefined) return null;
  return (
    <p className={styles['first']}>
      建议先填{tables.map(({ numeral }) => numeral).join('、')}，文字可按表生成。
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          onGoToEntry(first.id);
        }}
      >
        去填{tables[0]?.numeral}
      </Button>
    </p>
  );
}
