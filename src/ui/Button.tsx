import type { ButtonHTMLAttributes, Ref } from 'react';
import { useReadOnly } from './read-only.ts';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'small';
  /** Changes the draft: can't be pressed where that is only read. */
  readonly edits?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  size = 'normal',
  edits = false,
  disabled,
  className,
  ...rest
}: ButtonProps) {
  const readOnly = useReadOnly();
  const classes = [
    styles['button'],
    look === 'plain' ? undefined : styles[look],
    size === 'small' ? styles['small'] : undefined,
    className,
  ];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      disabled={disabled === true || (edits && readOnly)}
      {...rest}
    />
  );
}
