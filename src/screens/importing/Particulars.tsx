import { PARTICULARS } from '../../report/index.ts';
import { spellingsOf, type ForeignReading } from '../../sources/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import type { Review } from './use-review.ts';
import styles from './importing.module.css';

const FROM = { title: '标题', text: '正文', fileName: '文件名' } as const;
const PLACES = [
  { key: 'agency', at: PARTICULARS.agencyName, label: '机关名称' },
  { key: 'year', at: PARTICULARS.year, label: '年度' },
] as const;

/** Agency and year as the source has them; where it spells them differently, a question. */
export function Particulars({ review }: { readonly review: Review }) {
  return (
    <div className={styles['particulars']}>
      {PLACES.map(({ key, at, label }) => (
        <div key={key}>
          <TextField
            label={label}
            value={review.textAt(at)}
            onFocus={() => {
              review.focus(at);
            }}
            onChange={(event) => {
              review.decide(at, event.target.value);
            }}
          />
          <Question review={review} name={key} at={at} candidates={review.reading[key]} />
        </div>
      ))}
    </div>
  );
}

interface QuestionProps {
  readonly review: Review;
  readonly name: 'agency' | 'year';
  readonly at: string;
  readonly candidates: ForeignReading['agency'];
}

function Question({ review, name, at, candidates }: QuestionProps) {
  const spellings = spellingsOf(candidates);
  if (spellings.length === 1) return null;
  return (
    <p className={styles['question']} data-question={name}>
      {spellings.length === 0 ? '原文中没有找到，请填写。' : '原文写法不一，请选定：'}
      {spellings.map((value) => (
        <Button
          key={value}
          size="small"
          aria-pressed={review.textAt(at) === value}
          onClick={() => {
            review.decide(at, value);
          }}
        >
          {value}（
          {[
            ...new Set(
              candidates.filter((one) => one.value === value).map(({ from }) => FROM[from]),
            ),
          ].join('、')}
          ）
        </Button>
      ))}
    </p>
  );
}
