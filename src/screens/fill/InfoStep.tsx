import { useFormContext } from 'react-hook-form';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  agencyOf,
  dateOf,
  PARTICULARS,
  titleOf,
  unreadableSentence,
  yearOf,
  type Reading,
} from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import { Button, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { EditionField } from './edition/EditionField.tsx';
import { EntryNotes } from './EntryNotes.tsx';
import { AddNote } from './notes/AddNote.tsx';
import { findingsOf } from './StepFindings.tsx';
import { StepFrame } from './StepFrame.tsx';
import { FindReplace } from './texts/FindReplace.tsx';
import textStyles from './texts/texts.module.css';
import { usePasteParagraphs } from './texts/use-paste-paragraphs.ts';
import { UnconfirmedStrip } from './unconfirmed/Unconfirmed.tsx';
import { useDerived } from './use-derived.ts';
import styles from './fill.module.css';

interface InfoStepProps {
  readonly live: LiveDraft;
  /** Null until the rules have come. */
  readonly review: DraftReview | null;
}

/** What the report says about itself: agency, year, title, opening paragraph. */
export function InfoStep({ live, review }: InfoStepProps) {
  const { register } = useFormContext();
  const nameError = useDerived(live, (draft) =>
    agencyOf(draft).name === '' ? '请填写机关全称' : null,
  );
  const yearError = useDerived(live, (draft) =>
    yearOf(draft).state === 'blank' ? '请填写年度' : reasonOf(yearOf(draft)),
  );
  const dateError = useDerived(live, (draft) => reasonOf(dateOf(draft)));
  return (
    <StepFrame
      title="报告信息"
      titleId="info-heading"
      live={live}
      findings={findingsOf(review, 'info')}
      actions={<FindReplace live={live} />}
    >
      <UnconfirmedStrip live={live} step="info" isListed />
      {['agency', PARTICULARS.year, PARTICULARS.date, PARTICULARS.contact].map((prefix) => (
        <EntryNotes key={prefix} live={live} prefix={prefix} />
      ))}
      <div className={styles['form']}>
        <div className={styles['wide']}>
          <TextField
            label="机关名称"
            hint="机关全称，与公章一致，标题和开头段落随之变化。"
            error={nameError}
            {...register(PARTICULARS.agencyName)}
          />
        </div>
        <TextField
          label="年度"
          hint="报告的是哪一年的工作。"
          inputMode="numeric"
          error={yearError}
          {...register(PARTICULARS.year)}
        />
        <EditionField live={live} />
        <TextField
          label="落款日期"
          hint="可以不填，如 2024年1月25日。"
          error={dateError}
          {...register(PARTICULARS.date)}
        />
        <SelectField
          label="机关类别"
          hint={live.format.agencyHints.kind}
          options={AGENCY_KINDS}
          {...register(PARTICULARS.agencyKind)}
        />
        <SelectField
          label="机关层级"
          hint={live.format.agencyHints.level}
          options={AGENCY_LEVELS}
          {...register(PARTICULARS.agencyLevel)}
        />
        <div className={styles['wide']}>
          <TextField
            label="联系方式"
            hint="可以不填。填写后印在报告末尾。"
            {...register(PARTICULARS.contact)}
          />
        </div>
      </div>
      <PrintedOpening live={live} />
    </StepFrame>
  );
}

/** Title and opening paragraph as they will be printed. */
function PrintedOpening({ live }: { readonly live: LiveDraft }) {
  const title = useDerived(live, (draft) => titleOf(live.format, draft));
  const follows = useDerived(live, ({ entries }) => entries[PARTICULARS.preamble] === undefined);
  const { register } = useFormContext();
  const onPaste = usePasteParagraphs();
  const giveBack = () => {
    const before = live.current().entries[PARTICULARS.preamble] ?? null;
    live.apply({ changes: [{ at: PARTICULARS.preamble, before, after: null }] });
  };
  return (
    <section className={styles['opening']} aria-labelledby="opening-heading">
      <h2 id="opening-heading">标题与开头段落</h2>
      <p className={styles['printedTitle']}>{title}</p>
      <TextArea
        label="开头段落"
        hint={
          follows
            ? '随机关名称和年度自动变化；也可以直接修改。'
            : '已改为自己的文字，不再随机关名称和年度变化。'
        }
        rows={5}
        data-field={PARTICULARS.preamble}
        watch={live.watch}
        onPaste={onPaste}
        {...register(PARTICULARS.preamble)}
      />
      <div className={textStyles['foot']}>
        <AddNote live={live} at={PARTICULARS.preamble} name="开头段落" />
        {!follows && (
          <Button size="small" edits onClick={giveBack}>
            恢复默认
          </Button>
        )}
      </div>
      <EntryNotes live={live} prefix={PARTICULARS.preamble} />
    </section>
  );
}

function reasonOf(reading: Reading<unknown>): string | null {
  return reading.state === 'unreadable' ? unreadableSentence(reading.reason, reading.text) : null;
}
