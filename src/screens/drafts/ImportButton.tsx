import { useRef, type ChangeEvent } from 'react';
import type { Side } from '../../merge/index.ts';
import type { StoredEditOutcome } from '../../session/index.ts';
import { Button, Dialog, DialogFoot, late, useToast } from '../../ui/index.ts';
import type { ReturnedFile } from './taking-in/returned-file.ts';
import { useTakingIn, type TakingIn } from './use-taking-in.ts';
import styles from './drafts.module.css';

const DifferencesDialog = late(
  async () => (await import('./taking-in/DifferencesDialog.tsx')).DifferencesDialog,
);

const ReturnDialog = late(async () => (await import('./taking-in/ReturnDialog.tsx')).ReturnDialog);

interface ImportButtonProps extends TakingIn {
  readonly onOpen: (id: string, step: string) => void;
}

const MERGED_WORDS: Readonly<Record<StoredEditOutcome, string>> = {
  done: '已并入原稿，可用“撤销”改回；并入前的内容在“历史版本”中。',
  elsewhere: '没有并入：这份年报正在另一个窗口中填写，请先关闭那个窗口。',
  locked: '没有并入：原稿已定稿，请先打开原稿“更正”。',
  changed: '没有并入：原稿此间又有改动，请再导入一次，重新核对。',
  gone: '没有并入：原稿此刻读不出或存不了，文件和原稿都没有改动。',
};
const ACCEPTED = '.json,.html,.htm,.mht,.mhtml,.docx,.xlsx,.xls,.csv,.txt,.zip';

/** Takes a file in: one of our own at once, one with differences after a look at them. */
export function ImportButton(props: ImportButtonProps) {
  const { services, onImport, onOpen } = props;
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const { taken, isReading, setReading, close, take } = useTakingIn(props);
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
    if (file !== undefined) take(file);
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
      <p role="alert">{message}</p>
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          知道了
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
