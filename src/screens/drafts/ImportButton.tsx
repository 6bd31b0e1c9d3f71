import { useRef, useState, type ChangeEvent } from 'react';
import type { Draft } from '../../report/index.ts';
import type { Side } from '../../merge/index.ts';
import type { StoredEditOutcome, StoredEditServices } from '../../session/index.ts';
import { Button, Dialog, DialogFoot, late, useToast } from '../../ui/index.ts';
import type { DifferingFile } from './taking-in/DifferencesDialog.tsx';
import type { ReturnedFile } from './taking-in/returned-file.ts';
import styles from './drafts.module.css';

const DifferencesDialog = late(
  async () => (await import('./taking-in/DifferencesDialog.tsx')).DifferencesDialog,
);

const ReturnDialog = late(async () => (await import('./taking-in/ReturnDialog.tsx')).ReturnDialog);

interface ImportButtonProps {
  readonly services: StoredEditServices;
  /** Takes in what was read as a new draft, with the name of its file. */
  readonly onImport: (draft: Draft, fileName: string) => void;
  readonly onOpen: (id: string, step: string) => void;
  /** Takes on a backup of everything. */
  readonly onBackup: (file: File) => void;
}

type Taken =
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'differs'; readonly file: DifferingFile }
  | { readonly kind: 'returned'; readonly file: ReturnedFile };

const MERGED_WORDS: Readonly<Record<StoredEditOutcome, string>> = {
  done: '已并入原稿，可用“撤销”改回；并入前的内容在“历史版本”中。',
  elsewhere: '没有并入：这份年报正在另一个窗口中填写，请先关闭那个窗口。',
  locked: '没有并入：原稿已定稿，请先打开原稿“更正”。',
  changed: '没有并入：原稿此间又有改动，请再导入一次，重新核对。',
  gone: '没有并入：原稿此刻读不出或存不了，文件和原稿都没有改动。',
};
const ACCEPTED = '.json,.html,.htm,.docx,.xlsx,.zip';
/** Shorter work is done before a word on it could be read. */
const SAID_AFTER_MS = 300;
const LARGE_BYTES = 1_000_000;

/** Takes a file in: one of our own at once, one with differences after a look at them. */
export function ImportButton({ services, onImport, onOpen, onBackup }: ImportButtonProps) {
  const toast = useToast();
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
    const [{ withComments }, { takeIn }, { findReturned }] = await Promise.all([
      import('../../importers/index.ts'),
      import('./taking-in/take-in.ts'),
      import('./taking-in/returned-file.ts'),
    ]);
    const result = await takeIn(services.formats, new Uint8Array(read));
    const { name } = file;
    if (result.kind === 'backup') {
      onBackup(file);
      return;
    }
    if (!result.ok) {
      setTaken({ kind: 'refused', name, message: result.message });
      return;
    }
    const returned =
      result.findings.length > 0 ? null : await findReturned(services, { name, ...result });
    if (returned !== null) setTaken({ kind: 'returned', file: returned });
    else if (
      result.findings.length + result.differences.length === 0 &&
      result.review === undefined
    ) {
      onImport(result.draft, name);
    } else {
      const draft = withComments(result.draft, result.review?.comments ?? []);
      setTaken({ kind: 'differs', file: { name, ...result, draft } });
    }
  };
  const merge = async (file: ReturnedFile, chosen: ReadonlyMap<string, Side>) => {
    setReading(true);
    const { mergeReturned } = await import('./taking-in/returned-file.ts');
    const outcome = await mergeReturned(services, file, chosen);
    setReading(false);
    toast({ message: MERGED_WORDS[outcome] }, outcome === 'done' ? 'onNextPage' : undefined);
    if (outcome === 'done') onOpen(file.original.stored.id, file.original.stored.step);
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
      {taken?.kind === 'refused' && <Refused {...taken} onClose={close} />}
      {taken?.kind === 'returned' && (
        <ReturnDialog
          file={taken.file}
          onClose={close}
          onMerge={(file, chosen) => {
            close();
            void merge(file, chosen);
          }}
          onOpen={({ stored }) => {
            onOpen(stored.id, stored.step);
          }}
          onKeepApart={(draft) => {
            close();
            onImport(draft, taken.file.name);
          }}
        />
      )}
      {taken?.kind === 'differs' && (
        <DifferencesDialog
          file={taken.file}
          onClose={close}
          onAdopt={(draft) => {
            close();
            onImport(draft, taken.file.name);
          }}
        />
      )}
    </>
  );
}

interface RefusedProps {
  readonly name: string;
  readonly message: string;
  readonly onClose: () => void;
}

function Refused({ name, message, onClose }: RefusedProps) {
  return (
    <Dialog title="没有导入" onClose={onClose}>
      <p className={styles['fileName']}>{name}</p>
      <p>{message}</p>
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          知道了
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
