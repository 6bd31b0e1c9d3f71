import { lazy, useState, type ReactNode, type RefObject } from 'react';
import type { Cell } from '../form/index.ts';
import type { LiveDraft } from '../report/index.ts';
import { Button, Dialog } from '../ui/index.ts';
import type { GridMap } from './grid-map.ts';
import type { LiveValues } from './live-values.ts';
import type { SelectionStore } from './selection.ts';
import { useFillZeros } from './use-fill-zeros.ts';
import { useStatus } from './use-status.ts';
import styles from './StatusLine.module.css';

const KeyList = lazy(() => import('./KeyList.tsx').then((part) => ({ default: part.KeyList })));

interface StatusLineProps {
  readonly map: GridMap;
  readonly live: LiveDraft;
  readonly values: LiveValues;
  readonly selection: SelectionStore;
  readonly helpRef: RefObject<HTMLButtonElement | null>;
  /** What else can be done with the one cell that is selected. */
  readonly actionsOf?: CellActions | undefined;
}

export type CellActions = (cell: Cell) => ReactNode;

/** The line under a table: what is selected and how it stands, and what can be done with it. */
export function StatusLine(props: StatusLineProps) {
  const { map, live, values, selection, helpRef, actionsOf } = props;
  const { status, settle } = useStatus({ map, live, values, selection });
  const fillZeros = useFillZeros(live);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const sentence = status.kind === 'several' ? status.sentence : '';
  return (
    <div
      className={styles['line']}
      role="group"
      aria-label="所选的格"
      onFocusCapture={settle}
      onPointerDownCapture={settle}
    >
      {status.kind === 'cell' && (
        <p className={styles['cell']}>
          <span className={styles['name']}>{status.cell.name}</span>
          <span className={styles['state']} data-readable={status.isReadable}>
            {status.state}
          </span>
        </p>
      )}
      <p className={styles['several']} aria-live="polite">
        {sentence}
      </p>
      <div className={styles['actions']}>
        {status.kind === 'several' && (
          <Button
            size="small"
            edits
            // A click leaves the focus in the table, where the work goes on.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              const ids = selection.get().rows.flat();
              fillZeros(ids.flatMap((id) => map.placeOf(id)?.cell ?? []));
            }}
          >
            所选填 0
          </Button>
        )}
        {status.kind === 'cell' && actionsOf?.(status.cell)}
        <Button
          ref={helpRef}
          className={styles['help']}
          look="quiet"
          size="small"
          aria-haspopup="dialog"
          onClick={() => {
            setHelpOpen(true);
          }}
        >
          按键说明 ?
        </Button>
      </div>
      {isHelpOpen && (
        <KeyDialog
          onClose={() => {
            setHelpOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** The dialog waits for its list as it waits for itself: it appears whole. */
function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="按键说明" onClose={onClose}>
      <KeyList />
      <p className={styles['end']}>
        <Button look="primary" onClick={onClose}>
          关闭
        </Button>
      </p>
    </Dialog>
  );
}
