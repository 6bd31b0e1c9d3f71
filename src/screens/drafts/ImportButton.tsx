import { lazy, Suspense, useRef, useState, type ChangeEvent } from 'react';
import type { Format } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { Button, Dialog, DialogFoot } from '../../ui/index.ts';
import type { DifferingFile } from './taking-in/DifferencesDialog.tsx';
import styles from './drafts.module.css';

const DifferencesDialog = lazy(() =>
  import('./taking-in/DifferencesDialog.tsx').then((part) => ({ default: part.DifferencesDialog })),
);

interface ImportButtonProps {
  readonly formats: readonly Format[];
  /** Takes in what was read as a new draft, with the name of its file. */
  readonly onImport: (draft: Draft, fileName: string) => void;
  /** Takes on a backup of everything. */
  readonly onBackup: (file: File) => void;
}

type Taken =
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'differs'; readonly file: DifferingFile };

const ACCEPTED = '.json,.html,.htm,.docx,.xlsx,.zip';
/** Shorter work is done before a word on it could be read. */
const SAID_AFTER_MS = 300;
const LARGE_BYTES = 1_000_000;

/** Takes a file in: one of our own at once, one with differences after a look at them. */
export function ImportButton({ formats, onImport, onBackup }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isReading, setReading] = useState(false);
  const close = () => {
    setTaken(null);
  };
  const read = async (file: File) => {
    const { MAX_DOCUMENT_BYTES } = await import('../../importers/index.ts');
    // What is too large is never read as a whole.
    const read = await file.slice(0, MAX_DOCUMENT_BYTES + 1).arrayBuffer();
    const { takeIn } = await import('./taking-in/take-in.ts');
    const result = await takeIn(formats, new Uint8Array(read));
    if (result.kind === 'backup') onBackup(file);
    else if (!result.ok) setTaken({ kind: 'refused', name: file.name, message: result.message });
    else if (result.findings.length + result.differences.length === 0)
      onImport(result.draft, file.name);
    else setTaken({ kind: 'differs', file: { name: file.name, ...result } });
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file === undefined) return;
    // A large one keeps the page busy: it is said before.
    const isLarge = file.size > LARGE_BYTES;
    const said = setTimeout(setReading, isLarge ? 0 : SAID_AFTER_MS, true);
    const begun = isLarge ? new Promise((done) => setTimeout(done, 50)) : Promise.resolve();
    begun
      .then(() => read(file))
      .catch(() => {
        setTaken({
          kind: 'refused',
          name: file.name,
          message: '这个文件读不出来，没有导入任何内容。',
        });
      })
      .finally(() => {
        clearTimeout(said);
        setReading(false);
      });
  };
  return (
    <>
      <Button aria-disabled={isReading} onClick={() => !isReading && input.current?.click()}>
        {isReading ? '正在读取…' : '导入'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="选择要导入的文件"
        onChange={onChange}
      />
      {taken?.kind === 'refused' && (
        <Dialog title="没有导入" onClose={close}>
          <p className={styles['fileName']}>{taken.name}</p>
          <p>{taken.message}</p>
          <DialogFoot>
            <Button look="primary" onClick={close}>
              知道了
            </Button>
          </DialogFoot>
        </Dialog>
      )}
      {taken?.kind === 'differs' && (
        <Suspense fallback={null}>
          <DifferencesDialog
            file={taken.file}
            onClose={close}
            onAdopt={(draft) => {
              close();
              onImport(draft, taken.file.name);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
