import {
  useId,
  useImperativeHandle,
  useRef,
  type HTMLAttributes,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { useReadOnly } from './read-only.ts';
import { useAutoGrow, type WatchText } from './use-auto-grow.ts';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  /** The label is a heading of the page too, one can jump to. */
  readonly isHeading?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the entry; null or absent where nothing is. */
  readonly error?: string | null;
}

/** What binds a field to its label, hint and error. */
type FieldAttributes = Pick<
  HTMLAttributes<HTMLElement>,
  'id' | 'className' | 'aria-describedby' | 'aria-invalid'
>;

function FieldFrame({
  label,
  isHeading = false,
  hint,
  error,
  children,
}: FieldProps & { readonly children: (attributes: FieldAttributes) => ReactNode }) {
  const id = useId();
  const hasError = error !== undefined && error !== null;
  const describedBy = [
    hint === undefined ? undefined : `${id}hint`,
    hasError ? `${id}error` : undefined,
  ].filter((part) => part !== undefined);
  const words = (
    <label className={styles['label']} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={styles['field']}>
      {isHeading ? <h2 className={styles['heading']}>{words}</h2> : words}
      {hint !== undefined && (
        <span className={styles['hint']} id={`${id}hint`}>
          {hint}
        </span>
      )}
      {children({
        ...{ id, className: styles['input'] },
        'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
        'aria-invalid': hasError || undefined,
      })}
      {hasError && (
        <span className={styles['error']} id={`${id}error`}>
          {error}
        </span>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps &
  InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

export function TextField({ label, hint, error = null, ...input }: TextFieldProps) {
  const readOnly = useReadOnly();
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(attributes) => (
        <input type="text" autoComplete="off" readOnly={readOnly} {...input} {...attributes} />
      )}
    </FieldFrame>
  );
}

type Area = HTMLTextAreaElement | null;

type TextAreaProps = FieldProps &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    readonly ref?: Ref<Area>;
    /** Tells an area that owns its text that it may have changed. */
    readonly watch?: WatchText;
    /** Lies over the area, in a box of its size. */
    readonly over?: ReactNode;
  };

/** Several lines of text, as high as what stands in it. */
export function TextArea(props: TextAreaProps) {
  const { label, isHeading, hint, error = null, ref, watch, over, ...area } = props;
  const readOnly = useReadOnly();
  const own = useRef<HTMLTextAreaElement>(null);
  // Handed on before the first measure: who registers the area puts its text in.
  useImperativeHandle<Area, Area>(ref, () => own.current);
  useAutoGrow(own, area.value, watch);
  return (
    <FieldFrame label={label} isHeading={isHeading === true} hint={hint} error={error}>
      {(attributes) => (
        <div className={styles['area']}>
          <textarea spellCheck={false} readOnly={readOnly} ref={own} {...area} {...attributes} />
          {over}
        </div>
      )}
    </FieldFrame>
  );
}

type SelectFieldProps = FieldProps &
  SelectHTMLAttributes<HTMLSelectElement> & {
    readonly options: readonly { readonly id: string; readonly label: string }[];
    readonly ref?: Ref<HTMLSelectElement>;
  };

export function SelectField({ label, hint, error = null, options, ...select }: SelectFieldProps) {
  const readOnly = useReadOnly();
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(attributes) => (
        <select disabled={readOnly} {...select} {...attributes}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
