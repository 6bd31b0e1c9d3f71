import { useFormContext } from 'react-hook-form';
import { headingOfField, type NarrativeSection, type TextField } from '../../form/index.ts';
import { countCharacters, typedAt, type Draft, type LiveDraft } from '../../report/index.ts';
import { TextArea } from '../../ui/index.ts';
import { EntryNotes } from './EntryNotes.tsx';
import { AddNote } from './notes/AddNote.tsx';
import { SectionHelp } from './SectionHelp.tsx';
import { StepFrame } from './StepFrame.tsx';
import { FindReplace } from './texts/FindReplace.tsx';
import { usePasteParagraphs } from './texts/use-paste-paragraphs.ts';
import { useDerived } from './use-derived.ts';
import styles from './fill.module.css';
import textStyles from './texts/texts.module.css';

interface NarrativeStepProps {
  readonly section: NarrativeSection;
  readonly live: LiveDraft;
}

/** A section of prose: one field for each of its parts. */
export function NarrativeStep({ section, live }: NarrativeStepProps) {
  return (
    <StepFrame
      title={section.heading}
      titleId={`${section.id}-heading`}
      actions={
        <div className={textStyles['actions']}>
          <SectionLength section={section} live={live} />
          <FindReplace live={live} />
        </div>
      }
    >
      <SectionHelp help={section.help} />
      <div className={styles['texts']}>
        {section.fields.map((field) => (
          <NarrativeField key={field.id} section={section} field={field} live={live} />
        ))}
      </div>
    </StepFrame>
  );
}

interface NarrativeFieldProps extends NarrativeStepProps {
  readonly field: TextField;
}

/** Renders once: what changes with each key stands in parts of its own. */
function NarrativeField({ section, field, live }: NarrativeFieldProps) {
  const { register } = useFormContext();
  const onPaste = usePasteParagraphs();
  const name = headingOfField(section, field);
  return (
    <div>
      <TextArea
        label={name}
        hint={field.hint}
        rows={section.fields.length > 1 ? 5 : 12}
        data-field={field.id}
        watch={live.watch}
        onPaste={onPaste}
        {...register(field.id)}
      />
      <div className={textStyles['foot']}>
        <AddNote live={live} at={field.id} name={name} />
        <FieldLength field={field} live={live} />
      </div>
      <EntryNotes live={live} prefix={field.id} />
    </div>
  );
}

function FieldLength({ field, live }: Pick<NarrativeFieldProps, 'field' | 'live'>) {
  const length = useDerived(live, (draft) => lengthOf(draft, [field]));
  return <p className={textStyles['count']}>{length} 字</p>;
}

function SectionLength({ section, live }: NarrativeStepProps) {
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
