import { lazy, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import type { Cell } from '../form/index.ts';
import type { LiveDraft } from '../session/index.ts';
import {
  Button,
  Dialog,
  DialogButton,
  DialogFoot,
  useReadOnly,
  type ButtonProps,
} from '../ui/index.ts';
import type { GridMap } from './grid-map.ts';
import type { SelectionStore } from './selection.ts';
import type { Status } from './status.ts';
import type { StatusStore } from './status-store.ts';
import { useFillZeros } from './fill-zeros.ts';
import type { RowHeight } from './use-row-height.ts';
import styles from './StatusLine.module.css';

const KeyList = lazy(() => import('./KeyList.tsx').then((part) => ({ default: part.KeyList })));

interface StatusLineProps {
  readonly map: GridMap;
  readonly live: LiveDraft;
  readonly selection: SelectionStore;
  readonly statusStore: StatusStore;
  readonly rowHeight: RowHeight;
  /** Puts the reading in the place of what can't be read. */
  readonly onAdopt: () => void;
  readonly helpRef: RefObject<HTMLButtonElement | null>;
  /** What else can be done with the one cell that is selected. */
  readonly actionsOf?: CellActions | undefined;
}

export type CellActions = (cell: Cell) => ReactNode;

/** The line under a table: what is selected and how it stands, and what can be done with it. */
export function StatusLine(props: StatusLineProps) {
  const { map, live, selection, statusStore, helpRef, actionsOf, rowHeight, onAdopt } = props;
  const status = useSyncExternalStore(statusStore.watch, statusStore.get);
  const fillZeros = useFillZeros(live);
  const readOnly = useReadOnly();
  const offer = readOnly ? null : offerOf(status);
  return (
    <div
      className={styles['line']}
      data-left={status.kind === 'cell' && status.left !== ''}
      role="group"
      aria-label="所选的格"
      onFocusCapture={statusStore.settle}
      onPointerDownCapture={statusStore.settle}
    >
      <div className={styles['texts']}>
        {status.kind === 'cell' && (
          <p className={styles['cell']}>
            <span className={styles['name']}>{status.cell.name}</span>
            <span className={styles['state']} data-readable={status.isReadable}>
              {status.state}
            </span>
          </p>
        )}
        <p className={styles['said']} aria-live="polite">
          {saidOf(status)}
        </p>
      </div>
      <div className={styles['actions']}>
        {offer !== null && <StayingButton onClick={onAdopt}>{offer}</StayingButton>}
        {status.kind === 'several' && (
          <StayingButton
            onClick={() => {
              const ids = selection.get().rows.flat();
              fillZeros(ids.flatMap((id) => map.placeOf(id)?.cell ?? []));
            }}
          >
            所选填 0
          </StayingButton>
        )}
        {status.kind === 'cell' && actionsOf?.(status.cell)}
        <StayingButton
          className={styles['rows']}
          look="quiet"
          edits={false}
          onClick={rowHeight.toggle}
        >
          {rowHeight.isCompact ? '标准行高' : '紧凑行高'}
        </StayingButton>
        <DialogButton
          ref={helpRef}
          className={styles['help']}
          look="quiet"
          size="small"
          dialog={(close) => <KeyDialog onClose={close} />}
        >
          按键说明 ?
        </DialogButton>
      </div>
    </div>
  );
}

/** What is said by itself: what stands in several cells, or what is wrong with the one just left. */
function saidOf(status: Status): string {
  if (status.kind === 'none') return '';
  return status.kind === 'cell' ? status.left : status.sentence;
}

/** `采用 8`: the readings that can be adopted now, as a button says it. */
function offerOf(status: Status): string | null {
  if (status.kind === 'several') {
    return status.offers === 0 ? null : `采用 ${String(status.offers)} 格的读法`;
  }
  return status.kind === 'none' || status.offer === null ? null : `采用 ${status.offer}`;
}

/** A click on it leaves the focus in the table, where the work goes on. */
function StayingButton(props: ButtonProps) {
  return (
    <Button
      size="small"
      edits
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      {...props}
    />
  );
}

/** The dialog waits for its list as it waits for itself: it appears whole. */
function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="按键说明" onClose={onClose}>
      <KeyList />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          关闭
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
