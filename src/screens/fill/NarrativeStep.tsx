import { useFormContext } from 'react-hook-form';
import { headingOfField, type NarrativeSection, type TextField } from '../../form/index.ts';
import { countCharacters, typedAt, type Draft } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import { late, TextArea } from '../../ui/index.ts';
import { EntryNotes } from './EntryNotes.tsx';
import { AddNote } from './notes/AddNote.tsx';
import { SectionHelp } from './SectionHelp.tsx';
import { FieldFindings, findingsOf } from './StepFindings.tsx';
import { StepFrame } from './StepFrame.tsx';
import { FindReplace } from './texts/FindReplace.tsx';
import { TablesFirst } from './texts/TablesFirst.tsx';
import { WriteSentences } from './texts/WriteSentences.tsx';
import { usePasteParagraphs } from './texts/use-paste-paragraphs.ts';
import { UnconfirmedEntry, UnconfirmedStrip } from './unconfirmed/Unconfirmed.tsx';
import { useDerived } from './use-derived.ts';
import styles from './fill.module.css';
import textStyles from './texts/texts.module.css';

const TextMarks = late(async () => (await import('./texts/TextMarks.tsx')).TextMarks);

interface NarrativeStepProps {
  readonly section: NarrativeSection;
  readonly live: LiveDraft;
  /** What is found in the texts; null until the rules have come. */
  readonly review: DraftReview | null;
  readonly onGoToEntry: (at: string) => void;
}

/** A section of prose: one field for each of its parts. */
export function NarrativeStep({ section, live, review, onGoToEntry }: NarrativeStepProps) {
  return (
    <StepFrame
      title={section.heading}
      titleId={`${section.id}-heading`}
      live={live}
      findings={findingsOf(review, section.id)}
      actions={
        <div className={textStyles['actions']}>
          <SectionLength section={section} live={live} />
          <WriteSentences section={section} live={live} review={review} />
          <FindReplace live={live} />
        </div>
      }
      help={
        <SectionHelp section={section.id} review={review}>
          <dt>数字下的线</dt>
          <dd>
            校核读出的数：实线与表格一致，波浪线不一致，点线暂不能判断，虚线已写明理由。指向或点按可看对照，在文字中按
            Alt+↓、Alt+↑ 逐处查看。
          </dd>
        </SectionHelp>
      }
    >
      <UnconfirmedStrip live={live} step={section.id} isListed={false} />
      <TablesFirst section={section} live={live} onGoToEntry={onGoToEntry} />
      <div className={styles['texts']}>
        {section.fields.map((field) => (
          <NarrativeField
            key={field.id}
            section={section}
            field={field}
            live={live}
            review={review}
            onGoToEntry={onGoToEntry}
          />
        ))}
      </div>
    </StepFrame>
  );
}

interface NarrativeFieldProps extends NarrativeStepProps {
  readonly field: TextField;
}

/** Renders once: what changes with each key stands in parts of its own. */
function NarrativeField({ section, field, live, review, onGoToEntry }: NarrativeFieldProps) {
  const { register } = useFormContext();
  const onPaste = usePasteParagraphs();
  const name = headingOfField(section, field);
  const isRead = review?.readings.some(({ at }) => at === field.id) === true;
  return (
    <div>
      <TextArea
        label={name}
        hint={field.hint}
        isHeading={section.fields.length > 1}
        rows={section.fields.length > 1 ? 5 : 12}
        data-field={field.id}
        watch={live.watch}
        onPaste={onPaste}
        over={
          isRead && (
            <TextMarks live={live} review={review} at={field.id} onGoToEntry={onGoToEntry} />
          )
        }
        {...register(field.id)}
      />
      <div className={textStyles['foot']}>
        <AddNote live={live} at={field.id} name={name} />
        <FieldLength field={field} live={live} />
      </div>
      <UnconfirmedEntry live={live} at={field.id} />
      <EntryNotes live={live} prefix={field.id} />
      <FieldFindings live={live} field={field} review={review} />
    </div>
  );
}

function FieldLength({ field, live }: Pick<NarrativeFieldProps, 'field' | 'live'>) {
  const length = useDerived(live, (draft) => lengthOf(draft, [field]));
  return <p className={textStyles['count']}>{length} 字</p>;
}

function SectionLength({ section, live }: Pick<NarrativeStepProps, 'section' | 'live'>) {
  const length = useDerived(live, (draft) => lengthOf(draft, section.fields));
  const about = section.softLength;
  return (
    <p className={textStyles['count']}>
      本节 {length} 字{about !== null && `，一般 ${String(about)} 字左右`}
    </p>
  );
}

function lengthOf(draft: Draft, fields: readonly TextField[]): number {
  return fields.reduce((sum, field) => sum + countCharacters(typedAt(draft, field.id)), 0);
}
