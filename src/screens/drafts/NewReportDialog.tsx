import { useEffect, useId, useState, type SyntheticEvent } from 'react';
import { useForm, useWatch } from 'react-hook-form';
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
import { Button, Dialog, SelectField, TextField } from '../../ui/index.ts';
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

/** Asks for agency and year; what an agency is, it remembers from its last report. */
export function NewReportDialog(props: NewReportDialogProps) {
  return (
    <Dialog title="新建年报" onClose={props.onClose}>
      <NewReportForm {...props} />
    </Dialog>
  );
}

function NewReportForm(props: NewReportDialogProps) {
  const { formats, drafts, agencies, year, onCreate, onOpen, onClose } = props;
  const { register, control, getValues, setValue } = useForm<NewReport>({
    defaultValues: {
      name: agencies[0]?.name ?? '',
      year: String(year),
      kind: agencies[0]?.kind ?? DEFAULT_AGENCY_KIND,
      level: agencies[0]?.level ?? DEFAULT_AGENCY_LEVEL,
      format: formatForYear(formats, year)?.id ?? '',
      isZero: false,
    },
  });
  const [asked, setAsked] = useState(false);
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
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '' && reading.state === 'value') onCreate(getValues());
  };
  const yearReason = reading.state === 'unreadable' ? reading.reason : 'notAYear';
  const yearError = reading.state === 'value' ? null : unreadableSentence(yearReason, typedYear);
  return (
    <form className={styles['newReport']} onSubmit={submit} noValidate>
      <TextField
        label="机关名称"
        autoFocus
        hint="机关全称，与公章一致。"
        error={asked && name.trim() === '' ? '请填写机关全称' : null}
        {...register('name')}
      />
      <TextField
        label="年度"
        inputMode="numeric"
        error={asked ? yearError : null}
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
      <div className={styles['dialogActions']}>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" type="submit">
          创建
        </Button>
      </div>
    </form>
  );
}
