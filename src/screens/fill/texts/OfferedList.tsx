import type { ReviewFormat } from '../../../form/index.ts';
import { entryNameOf } from '../../../report/index.ts';
import { Button, TextField } from '../../../ui/index.ts';
import type { OfferedSentence, OfferedSentences } from './offered-sentences.ts';
import { isReadable, isTicked, type Asides, type Ticks } from './sentence-choice.ts';
import styles from './sentences.module.css';

interface OfferedListProps {
  readonly format: ReviewFormat;
  readonly offered: OfferedSentences;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
  readonly asides: Asides;
  readonly onAsides: (asides: Asides) => void;
}

export function OfferedList(props: OfferedListProps) {
  const { format, offered, ticks, onTicks } = props;
  return (
    <fieldset className={styles['field']}>
      <legend>{entryNameOf(format, offered.field)}</legend>
      <ul>
        {offered.sentences.map((sentence) => (
          <li key={sentence.template}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(ticks, sentence)}
                onChange={(event) => {
                  onTicks(new Map([...ticks, [sentence.template, event.target.checked]]));
                }}
              />
              <span>
                {sentence.text}
                {sentence.said !== null && (
                  <span className={styles['said']}>
                    {saidWords(format, sentence.said, sentence.field)}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {offered.asides.length > 0 && <AsideFields {...props} />}
      {offered.tables.length > 0 && (
        <p className={styles['hint']}>
          {offered.tables.join('、')}还有未填或读不出的格，与之有关的句子填好后才能写。
        </p>
      )}
    </fieldset>
  );
}

/** `文中已有`; of another text its name. */
function saidWords(
  format: ReviewFormat,
  { at, alike }: NonNullable<OfferedSentence['said']>,
  field: string,
): string {
  const where = at === field ? '文中' : `“${entryNameOf(format, at)}”中`;
  return `${where}${alike ? '已有' : '已写，数不同'}`;
}

/** Numbers that no table holds: asked for only where somebody says that there were some. */
function AsideFields({ offered, asides, onAsides }: OfferedListProps) {
  return (
    <>
      <Button
        size="small"
        look="quiet"
        aria-expanded={asides !== null}
        onClick={() => {
          onAsides(asides === null ? {} : null);
        }}
      >
        {asides === null ? '有发生的，填写件数和金额' : '没有发生，不用填写'}
      </Button>
      {asides !== null && (
        <>
          <p className={styles['hint']}>都填好后写出句子，没有的填 0。</p>
          <div className={styles['asides']}>
            {offered.asides.map((aside) => (
              <TextField
                key={aside.id}
                label={`${aside.name}（${aside.unit}）`}
                inputMode="decimal"
                value={asides[aside.id] ?? ''}
                error={isReadable(asides[aside.id] ?? '') ? null : '只填数字'}
                onChange={(event) => {
                  onAsides({ ...asides, [aside.id]: event.target.value });
                }}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
