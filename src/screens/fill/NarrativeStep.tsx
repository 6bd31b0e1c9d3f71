import { useFormContext } from 'react-hook-form';
import { headingOfField, type NarrativeSection, type TextField } from '../../form/index.ts';
import { typedAt, type Draft, type LiveDraft } from '../../report/index.ts';
import { TextArea } from '../../ui/index.ts';
import { EntryNotes } from './EntryNotes.tsx';
import { SectionHelp } from './SectionHelp.tsx';
import { StepFrame } from './StepFrame.tsx';
import { useDerived } from './use-derived.ts';
import styles from './fill.module.css';

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
      actions={<SectionLength section={section} live={live} />}
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

function NarrativeField({ section, field, live }: NarrativeFieldProps) {
  const { register } = useFormContext();
  const length = useDerived(live, (draft) => lengthOf(draft, [field]));
  return (
    <div>
      <TextArea
        label={headingOfField(section, field)}
        hint={field.hint}
        rows={section.fields.length > 1 ? 5 : 12}
        data-field={field.id}
        {...register(field.id)}
      />
      <EntryNotes live={live} prefix={field.id} />
      <p className={styles['count']}>{length} 字</p>
    </div>
  );
}

function SectionLength({ section, live }: NarrativeStepProps) {
  const length = useDerived(live, (draft) => lengthOf(draft, section.fields));
  const about = section.softLength;
  return (
    <p className={styles['count']}>
      本节 {length} 字{about !== null && `，一般 ${String(about)} 字左右`}
    </p>
  );
}

/** Characters as a person counts them: whole signs, white space left out. */
function lengthOf(draft: Draft, fields: readonly TextField[]): number {
  return fields.reduce(
    (sum, field) => sum + Array.from(typedAt(draft, field.id).replace(/\s/g, '')).length,
    0,
  );
}
