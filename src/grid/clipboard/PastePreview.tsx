import { useId, useMemo, useState } from 'react';
import {
  FIRST_CHOICE,
  offerSentence,
  planSummary,
  readingSentences,
  skippedSentence,
  toPastePlan,
  totalSentence,
  totalsWords,
  type PasteChoice,
  type PastePlan,
  type PasteReading,
  type PlannedCell,
} from '../../clipboard/index.ts';
import { cellsOf, type Table } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { Button, Dialog, DialogFoot } from '../../ui/index.ts';
import styles from './PastePreview.module.css';

interface PastePreviewProps {
  readonly table: Table;
  readonly draft: Draft;
  /** The ways the source can be read, the best one first. */
  readonly readings: readonly [PasteReading, ...PasteReading[]];
  readonly onAdopt: (plan: PastePlan) => void;
  readonly onCancel: () => void;
}

/** Shows what a paste would do, troubles first, and asks. */
export function PastePreview({ table, draft, readings, onAdopt, onCancel }: PastePreviewProps) {
  const [reading, setReading] = useState(readings[0]);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const plan = useMemo(
    () => toPastePlan(table, draft, reading, choice),
    [table, draft, reading, choice],
  );
  const cellById = (id: string) => cellsOf(table).find((cell) => cell.id === id);
  return (
    <Dialog title="粘贴预览" onClose={onCancel}>
      <div className={styles['preview']}>
        <div className={styles['asked']}>
          <p>{readingSentences(reading, cellById).join('')}</p>
          {readings.length > 1 && (
            <Choices
              name="读法"
              options={readings.map((one) => ({
                label: one.totals === null ? '' : totalsWords(one.totals),
                value: one,
              }))}
              chosen={reading}
              onChoose={setReading}
            />
          )}
          <p className={styles['summary']} role="status">
            {planSummary(plan)}
          </p>
          {plan.meetsNumbers && (
            <Choices
              name="已有数的格"
              options={MODES}
              chosen={choice.mode}
              onChoose={(mode) => {
                setChoice({ ...choice, mode });
              }}
            />
          )}
          {plan.offers.length > 0 && (
            <label className={styles['choice']}>
              <input
                type="checkbox"
                checked={choice.adopt}
                onChange={(event) => {
                  setChoice({ ...choice, adopt: event.target.checked });
                }}
              />
              {offerSentence(plan.offers)}
            </label>
          )}
          {hasBlanks(reading) && <BlanksChoice choice={choice} onChange={setChoice} />}
        </div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by key, and nothing in it takes the focus */}
        <div className={styles['scroll']} role="region" aria-label="逐格对照" tabIndex={0}>
          <Troubles plan={plan} />
          <Cells cells={plan.cells} />
        </div>
        <DialogFoot>
          <Button onClick={onCancel}>取消</Button>
          <Button
            look="primary"
            autoFocus
            onClick={() => {
              onAdopt(plan);
            }}
          >
            采用
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}

const MODES = [
  { label: '替换', value: 'replace' },
  { label: '累加', value: 'add' },
] as const;

function hasBlanks(reading: PasteReading): boolean {
  return reading.placed.entries.some(({ text }) => text.trim() === '');
}

interface ChoicesProps<T> {
  readonly name: string;
  readonly options: readonly { readonly label: string; readonly value: T }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

function Choices<T>({ name, options, chosen, onChoose }: ChoicesProps<T>) {
  const group = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend>{name}</legend>
      {options.map(({ label, value }) => (
        <label key={label} className={styles['choice']}>
          <input
            type="radio"
            name={group}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface BlanksChoiceProps {
  readonly choice: PasteChoice;
  readonly onChange: (choice: PasteChoice) => void;
}

/** Adding leaves a cell whose source is blank in any case. */
function BlanksChoice({ choice, onChange }: BlanksChoiceProps) {
  const isAdding = choice.mode === 'add';
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        checked={choice.keepBlanks || isAdding}
        disabled={isAdding}
        onChange={(event) => {
          onChange({ ...choice, keepBlanks: event.target.checked });
        }}
      />
      来源为空白的格保持原样
    </label>
  );
}

/** More of a kind than a person reads through. */
const MOST_LISTED = 100;

function Troubles({ plan }: { readonly plan: PastePlan }) {
  const unreadable = plan.cells.filter(({ state }) => state === 'unreadable');
  const isLeft = plan.choice.mode === 'add';
  return (
    <>
      <TroubleList title="来源的总计不符" lines={plan.differing.map(totalSentence)} />
      <TroubleList
        title={isLeft ? '无法识别，这些格保持原样' : '无法识别，原样填入，请再改正'}
        lines={unreadable.map(({ cell, after, reason }) =>
          isLeft ? `${cell.name}：${reason ?? ''}` : `${cell.name} “${after}”：${reason ?? ''}`,
        )}
      />
      <TroubleList title="跳过" lines={plan.skipped.map(skippedSentence)} />
    </>
  );
}

function TroubleList({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}) {
  const titleId = useId();
  if (lines.length === 0) return null;
  const more = lines.length - MOST_LISTED;
  return (
    <section className={styles['troubles']} aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <ul>
        {lines.slice(0, MOST_LISTED).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {more > 0 && <li>另有 {more} 处。</li>}
      </ul>
    </section>
  );
}

function Cells({ cells }: { readonly cells: readonly PlannedCell[] }) {
  if (cells.length === 0) return null;
  return (
    <table className={styles['cells']}>
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ cell, before, after, state }) => (
          <tr key={cell.id} data-state={state}>
            <th scope="row">{cell.name}</th>
            <td>{before === '' ? <Blank /> : before}</td>
            <td>{after === '' ? <Blank /> : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Blank() {
  return <span className={styles['blank']}>空白</span>;
}
