import { useForm } from 'react-hook-form';
import {
  DEFAULT_SETTINGS,
  FONT_CHOICES,
  toAttachments,
  type DocumentFonts,
  type DocumentSettings,
} from '../../../document/index.ts';
import { Button, DialogForm, SelectField, TextArea } from '../../../ui/index.ts';
import styles from './settings.module.css';

interface SettingsDialogProps {
  readonly agency: string;
  readonly settings: DocumentSettings;
  /** Sections whose end may show figures. */
  readonly figureSections: readonly Option[];
  readonly onSave: (settings: DocumentSettings) => void;
  readonly onClose: () => void;
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** What is asked: every field a word, as forms hold them. */
interface Answers {
  readonly fonts: DocumentFonts;
  readonly subheadings: DocumentSettings['subheadings'];
  readonly pageNumbers: DocumentSettings['pageNumbers'];
  readonly signature: 'yes' | 'no';
  readonly date: 'yes' | 'no';
  readonly figuresIn: string;
  readonly attachments: string;
}

const FONT_LABELS: readonly (readonly [keyof DocumentFonts, string])[] = [
  ['title', '标题'],
  ['body', '正文'],
  ['level1', '一级标题'],
  ['level2', '二级标题'],
  ['table', '表格'],
];

const PAGE_NUMBERS = [
  { id: 'outer', label: '外侧（标准）' },
  { id: 'centre', label: '居中' },
  { id: 'none', label: '不印' },
];

const SUBHEADINGS = [
  { id: 'runIn', label: '与正文连排' },
  { id: 'ownLine', label: '单独成行' },
];

const NO_FIGURES = { id: '', label: '不放' };

/** How an agency's documents are set; the contents stay as they are. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { agency, settings, figureSections, onSave, onClose } = props;
  const form = useForm<Answers>({ defaultValues: toAnswers(settings) });
  const { register, reset } = form;
  return (
    <DialogForm
      title="版式设置"
      form={form}
      onSubmit={(answers) => {
        onSave(toDocumentSettings(answers));
        onClose();
      }}
      submitLabel="确定"
      before={
        <Button
          look="quiet"
          onClick={() => {
            reset(toAnswers(DEFAULT_SETTINGS));
          }}
        >
          恢复公文标准
        </Button>
      }
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['lead']}>
          打印、Word 和网页都照此排版，内容不变。{agency !== '' && `本机为“${agency}”记住。`}
        </p>
        <fieldset>
          <legend>字体</legend>
          {FONT_LABELS.map(([use, label]) => (
            <SelectField
              key={use}
              label={label}
              options={FONT_CHOICES[use].map((name) => ({ id: name, label: name }))}
              {...register(`fonts.${use}`)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>排版</legend>
          <SelectField label="小标题" options={SUBHEADINGS} {...register('subheadings')} />
          <SelectField label="页码" options={PAGE_NUMBERS} {...register('pageNumbers')} />
          {figureSections.length > 0 && (
            <SelectField
              label="统计图"
              options={[NO_FIGURES, ...figureSections]}
              {...register('figuresIn')}
            />
          )}
        </fieldset>
        <fieldset>
          <legend>落款</legend>
          <SelectField
            label="机关署名"
            options={[
              { id: 'no', label: '不印' },
              { id: 'yes', label: '印在日期上方' },
            ]}
            {...register('signature')}
          />
          <SelectField
            label="落款日期"
            options={[
              { id: 'yes', label: '填了就印' },
              { id: 'no', label: '不印' },
            ]}
            {...register('date')}
          />
        </fieldset>
        <TextArea
          label="附件说明"
          hint="每行一个附件名称，印在正文之后；没有附件就空着。"
          rows={2}
          {...register('attachments')}
        />
      </div>
    </DialogForm>
  );
}

function toAnswers(settings: DocumentSettings): Answers {
  return {
    ...settings,
    signature: settings.signature ? 'yes' : 'no',
    date: settings.date ? 'yes' : 'no',
    figuresIn: settings.figuresIn ?? '',
    attachments: settings.attachments.join('\n'),
  };
}

function toDocumentSettings(answers: Answers): DocumentSettings {
  return {
    ...answers,
    signature: answers.signature === 'yes',
    date: answers.date === 'yes',
    figuresIn: answers.figuresIn === '' ? null : answers.figuresIn,
    attachments: toAttachments(answers.attachments.split('\n')),
  };
}
