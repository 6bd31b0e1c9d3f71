import type { ReactNode } from 'react';
import { STORAGE_SENTENCES, type DraftStore } from '../report/index.ts';
import type { NotLoaded } from '../session/index.ts';
import { Button, saveFile, useToast } from '../ui/index.ts';
import styles from './shell.module.css';

/** Why a draft can't be opened; of an unknown format where this build does not have its edition. */
type NotOpened = NotLoaded | { readonly kind: 'unknownFormat'; readonly formatId: string };

interface DraftNoticeProps {
  readonly why: NotOpened;
  readonly id: string;
  readonly drafts: Pick<DraftStore, 'restore' | 'salvage'>;
  readonly listHref: string;
}

/** Stands in the place of a draft that can't be opened: why, and what can be done. */
export function DraftNotice({ why, id, drafts, listHref }: DraftNoticeProps) {
  const { heading, sentence } = wordsOf(why);
  return (
    <main className={styles['notice']}>
      <h1>{heading}</h1>
      <p>{sentence}</p>
      {actionFor(why, id, drafts)}
      <p>
        <a href={listHref}>回到全部年报</a>
      </p>
    </main>
  );
}

function wordsOf(why: NotOpened): { readonly heading: string; readonly sentence: string } {
  switch (why.kind) {
    case 'missing':
      return {
        heading: '没有这份年报',
        sentence: why.isDeleted
          ? '它已被删除，还在“最近删除”里，可以恢复。'
          : '它可能已被删除，或保存在另一台电脑、另一个浏览器里。',
      };
    case 'failed':
      return { heading: '这份年报打不开', sentence: STORAGE_SENTENCES[why.trouble] };
    case 'unknownFormat':
      return {
        heading: '本软件没有这份年报的格式',
        sentence: `它用的是“${shortened(why.formatId)}”格式，可能由更新的版本填写。内容没有变动，请用新版本打开；也可以另存原始数据，交维护人员查看。`,
      };
  }
}

function actionFor(why: NotOpened, id: string, drafts: DraftNoticeProps['drafts']): ReactNode {
  if (why.kind === 'missing') return why.isDeleted && <Restore id={id} drafts={drafts} />;
  const canSalvage =
    why.kind === 'unknownFormat' || why.trouble === 'damaged' || why.trouble === 'newer';
  return canSalvage && <Salvage id={id} drafts={drafts} />;
}

interface ActionProps {
  readonly id: string;
  readonly drafts: DraftNoticeProps['drafts'];
}

/** The page looks by itself whether the draft is there again. */
function Restore({ id, drafts }: ActionProps) {
  const toast = useToast();
  return (
    <p>
      <Button
        look="primary"
        onClick={() => {
          drafts.restore(id).catch(() => {
            toast({ message: '没有恢复：本机的存储此刻不能写入。' });
          });
        }}
      >
        恢复这份年报
      </Button>
    </p>
  );
}

/** What can't be read can still be taken out, for somebody who can. */
function Salvage({ id, drafts }: ActionProps) {
  const toast = useToast();
  const nothing = () => {
    toast({ message: '没有另存：本机的存储此刻读不出来。' });
  };
  const save = () => {
    drafts.salvage(id).then((text) => {
      if (text === null) nothing();
      else saveFile(`年报原始数据-${id}.txt`, text, 'text/plain');
    }, nothing);
  };
  return (
    <p>
      <Button onClick={save}>另存原始数据</Button>
    </p>
  );
}

/** A name from the database may be anything. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/[\p{C}]/gu, ''));
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('');
}
