import type { ReactNode } from 'react';
import { Button } from '../../../ui/index.ts';
import styles from './taking-in.module.css';

interface PlaceItemProps {
  /** What the place is called. */
  readonly place: string;
  /** What it is there for, and how it stands; empty for nothing to say. */
  readonly tag: string;
  readonly lines: readonly (readonly [name: string, wording: ReactNode])[];
  readonly children?: ReactNode;
}

/** One place with what is said of it, a wording a line. */
export function PlaceItem({ place, tag, lines, children }: PlaceItemProps) {
  return (
    <div className={styles['item']} role="group" aria-label={place}>
      <p className={styles['place']}>
        {place}
        {tag !== '' && <span className={styles['onlyShown']}>{tag}</span>}
      </p>
      {lines.map(([name, wording], index) => (
        <p key={index} className={styles['wording']}>
          <span>{name}</span>
          {typeof wording === 'string' ? (
            <span className={styles['text']}>{wording === '' ? '没有' : wording}</span>
          ) : (
            wording
          )}
        </p>
      ))}
      {children}
    </div>
  );
}

interface ChoiceButtonsProps<T extends string> {
  readonly names: Readonly<Record<T, string>>;
  readonly chosen: T | null;
  readonly onChoose: (choice: T) => void;
}

/** Buttons of which one is pressed, none while nobody has chosen. */
export function ChoiceButtons<T extends string>(props: ChoiceButtonsProps<T>) {
  const { names, chosen, onChoose } = props;
  return (
    <p className={styles['all']}>
      {(Object.keys(names) as T[]).map((choice) => (
        <Button
          key={choice}
          size="small"
          aria-pressed={chosen === choice}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {names[choice]}
        </Button>
      ))}
    </p>
  );
}
