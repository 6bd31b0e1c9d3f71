import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', size = 'normal', className, ...rest }: ButtonProps) {
  const classes = [
    styles['button'],
    look === 'plain' ? undefined : styles[look],
    size === 'small' ? styles['small'] : undefined,
    className,
  ];
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />;
}
