import { useRef, useState, type ChangeEvent } from 'react';
import type { Format } from '../../form/index.ts';
import type { Draft, Finding } from '../../report/index.ts';
import { sentenceOf } from '../../rules/index.ts';
import { Button, Dialog } from '../../ui/index.ts';
import styles from './drafts.module.css';

interface ImportButtonProps {
  readonly formats: readonly Format[];
  /** Takes in what was read as a new draft. */
  readonly onImport: (draft: Draft) => void;
  /** Takes on a backup of everything. */
  readonly onBackup: (file: File) => void;
}

type Taken =
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | {
      readonly kind: 'differs';
      readonly name: string;
      readonly format: Format;
      readonly draft: Draft;
      readonly findings: readonly Finding[];
    };

/** Takes a file in: one of our own at once, one with differences after a look at them. */
export function ImportButton({ formats, onImport, onBackup }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const close = () => {
    setTaken(null);
  };
  const read = async (file: File) => {
    // How every zip begins.
    if ((await file.slice(0, 2).text()) === 'PK') {
      onBackup(file);
      return;
    }
    const { importJsonFile, MAX_FILE_BYTES } = await import('../../importers/index.ts');
    // What is too large is never read as a whole.
    const bytes = await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer();
    const result = await importJsonFile(formats, new Uint8Array(bytes));
    if (!result.ok) setTaken({ kind: 'refused', name: file.name, message: result.message });
    else if (result.findings.length === 0) onImport(result.draft);
    else setTaken({ kind: 'differs', name: file.name, ...result });
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file === undefined) return;
    read(file).catch(() => {
      setTaken({
        kind: 'refused',
        name: file.name,
        message: '这个文件读不出来，没有导入任何内容。',
      });
    });
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>导入</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json,.zip,application/zip"
        aria-label="选择要导入的文件"
        onChange={onChange}
      />
      {taken?.kind === 'refused' && (
        <Dialog title="没有导入" onClose={close}>
          <p className={styles['fileName']}>{taken.name}</p>
          <p>{taken.message}</p>
          <div className={styles['dialogActions']}>
            <Button look="primary" onClick={close}>
              知道了
            </Button>
          </div>
        </Dialog>
      )}
      {taken?.kind === 'differs' && (
        <Dialog title="文件里的总计与各项之和不一致" onClose={close}>
          <p>
            “{taken.name}”有 {taken.findings.length}{' '}
            处总计不符。采用后以各项相加的结果为准，原文件不变。
          </p>
          <ul className={styles['differences']}>
            {taken.findings.map((finding) => (
              <li
                key={finding.at}
                data-finding={finding.rule}
                data-severity={finding.severity}
                data-at={finding.at}
              >
                {sentenceOf(taken.format, finding)}
              </li>
            ))}
          </ul>
          <div className={styles['dialogActions']}>
            <Button onClick={close}>取消</Button>
            <Button
              look="primary"
              onClick={() => {
                close();
                onImport(taken.draft);
              }}
            >
              采用
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
