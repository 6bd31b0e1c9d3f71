import type { Format } from '../../../form/index.ts';
import { entryNameOf, type FoundIn, type Hit } from '../../../report/index.ts';
import { isChosen, type Flipped } from './choice.ts';
import styles from './find.module.css';

interface FoundTextProps {
  readonly format: Format;
  readonly found: FoundIn;
  readonly replacement: string;
  readonly flipped: Flipped;
  readonly onChoose: (hits: readonly Hit[], isOn: boolean) => void;
}

/** The hits in one text, each as it stands and as it would stand. */
export function FoundText({ format, found, replacement, flipped, onChoose }: FoundTextProps) {
  const chosen = found.hits.filter((hit) => isChosen(flipped, found, hit)).length;
  return (
    <fieldset className={styles['text']}>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={chosen === found.hits.length}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen > 0 && chosen < found.hits.length;
            }}
            onChange={(event) => {
              onChoose(found.hits, event.target.checked);
            }}
          />
          <span>
            <b>{entryNameOf(format, found.at)}</b> {found.hits.length} 处
          </span>
        </label>
      </legend>
      {found.follows && (
        <p className={styles['hint']}>
          开头段落随机关名称和年度自动变化，一般不必替换；勾选替换后成为自己的文字，不再随之变化。
        </p>
      )}
      <ul>
        {found.hits.map((hit) => (
          <li key={hit.from}>
            <label>
              <input
                type="checkbox"
                checked={isChosen(flipped, found, hit)}
                onChange={(event) => {
                  onChoose([hit], event.target.checked);
                }}
              />
              <span>
                {hit.before}
                <del>{found.text.slice(hit.from, hit.to)}</del>
                {' → '}
                {replacement === '' ? <i>（删去）</i> : <ins>{replacement}</ins>}
                {hit.after}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
