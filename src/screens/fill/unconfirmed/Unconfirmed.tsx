import { useId, useRef, useSyncExternalStore } from 'react';
import type { Format } from '../../../form/index.ts';
import { entriesOf, entryIdsOf, entryNameOf, stepIdOf } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { Button, useToast } from '../../../ui/index.ts';
import { focusEntry } from '../focus-entry.ts';
import styles from './unconfirmed.module.css';

interface StepProps {
  readonly live: LiveDraft;
  /** A section's id, or `info`. */
  readonly step: string;
  /** Whether each entry is listed here, with its own button: where it has none beside its field. */
  readonly isListed: boolean;
}

/** What of a step is still to be confirmed, and the way to confirm all of it. */
export function UnconfirmedStrip({ live, step, isListed }: StepProps) {
  const unconfirmed = useSyncExternalStore(live.watch, () => live.current().unconfirmed);
  const toast = useToast();
  const here = entryIdsOf(live.format).filter(
    (at) => unconfirmed.includes(at) && stepIdOf(live.format, at) === step,
  );
  if (here.length === 0) return null;
  const confirmAll = () => {
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    live.confirm(here);
    toast({ message: `已确认 ${String(here.length)} 处，可用“撤销”恢复。` });
  };
  return (
    <section className={styles['strip']} aria-label="待确认">
      <div className={styles['head']}>
        <p>
          <b>◇ 待确认 {here.length}</b>
          沿用上年或取自他处的内容，请逐处核对：改动即算确认，不用改的按“已确认”。
        </p>
        <Button size="small" edits onClick={confirmAll}>
          全部确认
        </Button>
      </div>
      {isListed &&
        byRow(live.format, here).map(({ row, places }) => (
          <div key={row} className={styles['row']}>
            {row !== '' && <span aria-hidden="true">{row}</span>}
            <ul>
              {places.map(({ at, name }) => (
                <li key={at} data-unconfirmed={at}>
                  <button
                    type="button"
                    className={styles['place']}
                    aria-label={entryNameOf(live.format, at)}
                    onClick={() => {
                      focusEntry(at);
                    }}
                  >
                    {name}
                  </button>
                  <ConfirmButton live={live} at={at} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

/** Cells under the name of their row, in the order of the form; it is empty for what is in no table. */
function byRow(format: Format, entryIds: readonly string[]) {
  const rows = new Map<string, { readonly at: string; readonly name: string }[]>();
  for (const at of entryIds) {
    const cell = entriesOf(format).get(at)?.cell;
    const row = cell?.rowName ?? '';
    const place = { at, name: cell?.columnName ?? entryNameOf(format, at) };
    rows.set(row, [...(rows.get(row) ?? []), place]);
  }
  return [...rows].map(([row, places]) => ({ row, places }));
}

interface EntryProps {
  readonly live: LiveDraft;
  readonly at: string;
}

/** Beside a text: that it is still to be confirmed, and that it is as it should be. */
export function UnconfirmedEntry({ live, at }: EntryProps) {
  const isOpen = useSyncExternalStore(live.watch, () => live.current().unconfirmed.includes(at));
  if (!isOpen) return null;
  return (
    <p className={styles['entry']} data-unconfirmed={at}>
      <b>◇ 待确认</b>
      <span>这段文字沿用上年或取自他处。</span>
      <ConfirmButton live={live} at={at} />
    </p>
  );
}

function ConfirmButton({ live, at }: EntryProps) {
  const nameId = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Button
      ref={button}
      size="small"
      edits
      data-confirm=""
      aria-describedby={nameId}
      onClick={() => {
        moveOn(button.current);
        live.confirm([at]);
      }}
    >
      已确认
      <span id={nameId} hidden>
        {entryNameOf(live.format, at)}
      </span>
    </Button>
  );
}

/** The button goes with what it confirms: the focus goes to the next one, or to the heading. */
function moveOn(button: HTMLElement | null): void {
  const all = [...document.querySelectorAll<HTMLElement>('main [data-confirm]')];
  const own = all.findIndex((one) => one === button);
  const next = all[own + 1] ?? all[own - 1];
  (next ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
}
