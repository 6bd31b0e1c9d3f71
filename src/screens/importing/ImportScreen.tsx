import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { toDocument } from '../../document/index.ts';
import {
  allValuesOf,
  emptyDraft,
  entryNameOf,
  PARTICULARS,
  type Draft,
} from '../../report/index.ts';
import { toForeignDraft, type ForeignReading } from '../../sources/index.ts';
import { Button, SelectField } from '../../ui/index.ts';
import { Amiss } from './Amiss.tsx';
import { Particulars } from './Particulars.tsx';
import { SourceView } from './SourceView.tsx';
import { TableReview } from './TableReview.tsx';
import { LeftOutList, TextReview } from './TextReview.tsx';
import { focusEntry, questionAfter, useReview, type Review } from './use-review.ts';
import { CERTAINTY_NAMES, wordsOfCell } from './words.ts';
import styles from './importing.module.css';

/** What the report becomes: this year's draft, or the one of the year after. */
type Purpose = 'thisYear' | 'nextYear';

/** A report of any author that was read, with the name of its file. */
interface ReviewedReport {
  readonly name: string;
  readonly reading: ForeignReading;
}

interface ImportScreenProps {
  readonly report: ReviewedReport;
  readonly likelyPurpose: (year: string) => Purpose;
  readonly onAdopt: (draft: Draft, purpose: Purpose) => void;
  readonly onCancel: () => void;
}

const PURPOSES: readonly { readonly id: Purpose; readonly label: string }[] = [
  { id: 'thisYear', label: '作为本年度年报' },
  { id: 'nextYear', label: '据此新建下一年度' },
];

/** The source on one side, the form on the other; nothing is written before 采用. */
export function ImportScreen({ report, likelyPurpose, onAdopt, onCancel }: ImportScreenProps) {
  const { reading, name } = report;
  const { format } = reading;
  const review = useReview(reading);
  const form = useRef<HTMLDivElement>(null);
  const [purpose, setPurpose] = useState<Purpose>(() =>
    likelyPurpose(review.textAt(PARTICULARS.year)),
  );
  const draft = useMemo(() => toForeignDraft(reading, review.decided), [reading, review.decided]);
  const values = useMemo(() => allValuesOf(format, draft), [format, draft]);
  const blocks = useMemo(() => toDocument(format, emptyDraft(format.id)).blocks, [format]);
  const goToQuestion = () => {
    const next = questionAfter(review);
    if (next !== undefined && form.current !== null) focusEntry(form.current, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isInCell = event.target instanceof HTMLInputElement;
    if (event.key !== 'F8' && !(event.key === 'Enter' && isInCell)) return;
    event.preventDefault();
    goToQuestion();
  };
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>核对读到的内容</h1>
          <p>
            {name} · {format.name} · <Counts review={review} />
          </p>
        </div>
        <SelectField
          label="用途"
          options={PURPOSES}
          value={purpose}
          onChange={(event) => {
            setPurpose(event.target.value === 'nextYear' ? 'nextYear' : 'thisYear');
          }}
        />
        <Button onClick={review.fillZeros}>空白按 0</Button>
        <Button onClick={onCancel}>取消</Button>
        <Button
          look="primary"
          onClick={() => {
            onAdopt(draft, purpose);
          }}
        >
          采用
        </Button>
      </header>
      <div className={styles['sides']}>
        <SourceView
          blocks={reading.blocks}
          place={review.place}
          onPoint={(block, row, column) => {
            const at = entryAt(reading, block, row, column);
            if (at !== null && form.current !== null) focusEntry(form.current, at);
          }}
        />
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the fields in it; is no control itself */}
        <div ref={form} className={styles['result']} onKeyDown={onKeyDown}>
          <Here review={review} onNext={goToQuestion} />
          <Particulars review={review} />
          <Amiss review={review} />
          <TextReview at={PARTICULARS.preamble} review={review} />
          {format.sections.map((section) => (
            <section key={section.id} aria-labelledby={`review-${section.id}`}>
              <h2 id={`review-${section.id}`}>{section.heading}</h2>
              {section.kind === 'table'
                ? blocks.map(
                    (block) =>
                      block.kind === 'table' &&
                      block.id === section.table.id && (
                        <TableReview key={block.id} {...{ block, review, values }} />
                      ),
                  )
                : section.fields.map((field) => (
                    <TextReview key={field.id} at={field.id} review={review} />
                  ))}
            </section>
          ))}
          {reading.leftOver.length > 0 && (
            <LeftOutList
              title={`原文中没有相应位置的内容（${String(reading.leftOver.length)} 处）`}
              items={reading.leftOver}
            />
          )}
        </div>
      </div>
    </main>
  );
}

function Counts({ review }: { readonly review: Review }) {
  const cells = [...review.reading.cells.values()];
  const counted = (['proven', 'read', 'ordered'] as const)
    .map((one) => ({ one, count: cells.filter(({ certainty }) => certainty === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${CERTAINTY_NAMES[one]} ${String(count)}`);
  return <span>{[...counted, `要问 ${String(review.open.length)}`].join(' · ')}</span>;
}

interface HereProps {
  readonly review: Review;
  readonly onNext: () => void;
}

/** Where one is, what is known of it (its field says the same to who hears the page), and the next question. */
function Here({ review, onNext }: HereProps) {
  const { focused, reading, open } = review;
  const cell = focused === null ? undefined : reading.cells.get(focused);
  const proposed = cell?.certainty === 'asked' ? cell.proposed : null;
  return (
    <div className={styles['here']}>
      <p>
        {focused === null || cell === undefined
          ? '点一格，会标出它在原文中的位置。带“？”的请对照原文填写，留空也可以采用。'
          : `${entryNameOf(reading.format, focused)}：${wordsOfCell(cell)}`}
      </p>
      {focused !== null && proposed !== null && (
        <Button
          size="small"
          onClick={() => {
            review.decide(focused, proposed);
          }}
        >
          填 {proposed}
        </Button>
      )}
      {open.length > 0 && (
        <Button size="small" onClick={onNext}>
          下一处要问（F8）
        </Button>
      )}
    </div>
  );
}

/** The entry that stands at a place of the source. */
function entryAt(
  { cells, texts }: ForeignReading,
  block: number,
  row: number | null,
  column: number | null,
): string | null {
  const all = [...cells, ...texts].map(([at, { place }]) => ({ at, place }));
  const found =
    all.find(
      ({ place }) => place?.block === block && place.row === row && place.column === column,
    ) ?? all.filter(({ place }) => row === null && place !== null && place.block <= block).pop();
  return found?.at ?? null;
}
