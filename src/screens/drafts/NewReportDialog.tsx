import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { boolean, enum as oneOf, minLength, object, refine, string, trim } from 'zod/mini';
import { formatForYear, type Format } from '../../form/index.ts';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  DEFAULT_AGENCY_KIND,
  DEFAULT_AGENCY_LEVEL,
  parseYear,
  unreadableSentence,
  type Agency,
  type DraftSummary,
} from '../../report/index.ts';
import { Button, DialogForm, SelectField, TextField } from '../../ui/index.ts';
import type { NewReport } from './new-draft.ts';
import styles from './drafts.module.css';

interface NewReportDialogProps {
  readonly formats: readonly Format[];
  readonly drafts: readonly DraftSummary[];
  readonly agencies: readonly Agency[];
  readonly year: number;
  readonly onCreate: (report: NewReport) => void;
  readonly onOpen: (draft: DraftSummary) => void;
  readonly onClose: () => void;
}

const answers = object({
  name: string().check(trim(), minLength(1, '请填写机关全称')),
  year: string().check(
    refine((typed) => parseYear(typed).state === 'value', {
      error: ({ input }) => yearSentence(String(input)),
    }),
  ),
  kind: oneOf(AGENCY_KINDS.map(({ id }) => id)),
  level: oneOf(AGENCY_LEVELS.map(({ id }) => id)),
  format: string(),
  isZero: boolean(),
});

function yearSentence(typed: string): string {
  const reading = parseYear(typed);
  return unreadableSentence(reading.state === 'unreadable' ? reading.reason : 'notAYear', typed);
}

/** Asks for agency and year; what an agency is, it remembers from its last report. */
export function NewReportDialog(props: NewReportDialogProps) {
  const { formats, drafts, agencies, year, onCreate, onOpen, onClose } = props;
  const form = useForm({
    resolver: zodResolver(answers),
    defaultValues: {
      name: agencies[0]?.name ?? '',
      year: String(year),
      kind: agencies[0]?.kind ?? DEFAULT_AGENCY_KIND,
      level: agencies[0]?.level ?? DEFAULT_AGENCY_LEVEL,
      format: formatForYear(formats, year)?.id ?? '',
      isZero: false,
    },
  });
  const { register, control, setValue } = form;
  const { errors } = form.formState;
  const tickId = useId();
  const [name, typedYear] = useWatch({ control, name: ['name', 'year'] });
  const known = agencies.find((agency) => agency.name === name.trim());
  useEffect(() => {
    if (known === undefined) return;
    setValue('kind', known.kind);
    setValue('level', known.level);
  }, [known, setValue]);
  const reading = parseYear(typedYear);
  const meant = reading.state === 'value' ? formatForYear(formats, reading.value)?.id : undefined;
  const [isChosen, setChosen] = useState(false);
  useEffect(() => {
    if (meant !== undefined && !isChosen) setValue('format', meant);
  }, [meant, isChosen, setValue]);
  const same = drafts.find(
    (draft) =>
      reading.state === 'value' &&
      draft.agencyName === name.trim() &&
      draft.year === String(reading.value),
  );
  return (
    <DialogForm
      title="新建年报"
      form={form}
      onSubmit={onCreate}
      submitLabel="创建"
      onClose={onClose}
    >
      <TextField
        label="机关名称"
        autoFocus
        hint="机关全称，与公章一致。"
        error={errors.name?.message ?? null}
        {...register('name')}
      />
      <TextField
        label="年度"
        inputMode="numeric"
        error={errors.year?.message ?? null}
        {...register('year')}
      />
      <SelectField label="机关类别" options={AGENCY_KINDS} {...register('kind')} />
      <SelectField label="机关层级" options={AGENCY_LEVELS} {...register('level')} />
      <SelectField
        label="格式"
        options={formats.map(({ id, name: label }) => ({ id, label }))}
        {...register('format', {
          onChange: () => {
            setChosen(true);
          },
        })}
      />
      <div className={styles['tick']}>
        <input
          type="checkbox"
          id={tickId}
          aria-describedby={`${tickId}hint`}
          {...register('isZero')}
        />
        <label htmlFor={tickId}>全年没有发生（各表先填 0，文字按零报告生成，可再改）</label>
        <p id={`${tickId}hint`}>文件总数等不是 0 的，建好后请在表和文字中一并改。</p>
      </div>
      {same !== undefined && (
        <p className={styles['warning']} role="status">
          已有“{same.agencyName}”{same.year} 年的草稿。仍可再建一份。
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              onOpen(same);
            }}
          >
            打开已有的
          </Button>
        </p>
      )}
    </DialogForm>
  );
}
