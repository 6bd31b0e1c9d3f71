import { useMemo, useState } from 'react';
import type { Difference } from '../../../importers/index.ts';
import { mergeDrafts, type Original, type Side } from '../../../merge/index.ts';
import { isLocked, PARTICULARS, placeNameOf, typedAt, type Draft } from '../../../report/index.ts';
import { Button, Dialog, DialogFoot, toClock, toDay } from '../../../ui/index.ts';
import { isChoice } from './choices.ts';
import { MergeItem } from './MergeItem.tsx';
import type { ReturnedFile } from './returned-file.ts';
import styles from './taking-in.module.css';

interface ReturnDialogProps {
  readonly file: ReturnedFile;
  /** Brings the file's changes into the draft it left, and opens that. */
  readonly onMerge: (file: ReturnedFile, chosen: ReadonlyMap<string, Side>) => void;
  readonly onOpen: (original: Original) => void;
  /** Makes a draft of its own of the file. */
  readonly onKeepApart: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** A file that left a draft of this browser and is back: what was changed in it, and where it goes. */
export function ReturnDialog({ file, onMerge, onOpen, onKeepApart, onClose }: ReturnDialogProps) {
  const { format, name, original, sides, differences } = file;
  const { places, changedHere } = useMemo(() => mergeDrafts(format, sides), [format, sides]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const asked = places.filter(({ isAsked }) => isAsked);
  const open = asked.filter(({ at }) => !chosen.has(at)).length;
  const onlyShown = differences.filter((one) => !isChoice(one));
  const isSigned = isLocked(original.stored.signed ?? null);
  const hasNews = places.length > 0 || file.remarks > 0;
  return (
    <Dialog title="这份文件出自本机的年报" onClose={onClose}>
      <div className={styles['frame']}>
        <div className={styles['asked']}>
          <p className={styles['name']}>{name}</p>
          <p>
            {draftWords(original)}
            {changeWords(places.length, file.remarks, changedHere)}
          </p>
          {hasNews && isSigned && (
            <p>原稿已定稿，内容锁定。要并入，请先打开原稿，用页首的“更正”，再导入一次。</p>
          )}
          {asked.length > 0 && !isSigned && (
            <p role="status">
              {open > 0 ? `还有 ${String(open)} 处要选定用哪一边的。` : '都已选定。'}
            </p>
          )}
        </div>
        {(places.length > 0 || onlyShown.length > 0) && (
          /* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by key where nothing in it takes the focus */
          <div className={styles['scroll']} role="region" aria-label="逐处对照" tabIndex={0}>
            <ul className={styles['group']}>
              {places.map((place) => (
                <MergeItem
                  key={place.at}
                  place={place}
                  name={placeNameOf(format, place.at)}
                  side={chosen.get(place.at) ?? null}
                  onChoose={(side) => {
                    setChosen(new Map([...chosen, [place.at, side]]));
                  }}
                />
              ))}
              {onlyShown.map((difference, index) => (
                <OnlyShown key={index} difference={difference} />
              ))}
            </ul>
          </div>
        )}
        <DialogFoot>
          <Button onClick={onClose}>取消</Button>
          <Button
            onClick={() => {
              onKeepApart(sides.there);
            }}
          >
            另存一份
          </Button>
          {hasNews && !isSigned ? (
            <Button
              look="primary"
              disabled={open > 0}
              onClick={() => {
                onMerge(file, chosen);
              }}
            >
              并入原稿
            </Button>
          ) : (
            <Button
              look="primary"
              onClick={() => {
                onOpen(original);
              }}
            >
              打开原稿
            </Button>
          )}
        </DialogFoot>
      </div>
    </Dialog>
  );
}

function draftWords({ stored, leftAt }: Original): string {
  const { draft } = stored;
  const report = `${typedAt(draft, PARTICULARS.agencyName)} ${typedAt(draft, PARTICULARS.year)} 年年报`;
  if (leftAt === null) return `与本机“${report}”现在的内容出自同一稿，`;
  return `是本机“${report}”${toDay(leftAt)} ${toClock(leftAt)} 的稿，`;
}

function changeWords(places: number, remarks: number, changedHere: number): string {
  const inFile = [
    ...(places > 0 ? [`改了 ${String(places)} 处`] : []),
    ...(remarks > 0 ? [`多了 ${String(remarks)} 条备注`] : []),
  ].join('，');
  const file = inFile === '' ? '文件里没有改动' : `文件里${inFile}`;
  const here = changedHere === 0 ? '' : `；本机此后改了 ${String(changedHere)} 处`;
  return `${file}${here}。`;
}

function OnlyShown({ difference }: { readonly difference: Difference }) {
  const { inData, inDocument, place } = difference;
  return (
    <li>
      <p className={styles['place']}>
        {place}
        <span className={styles['onlyShown']}>只作提示，不并入</span>
      </p>
      <p className={styles['wording']}>
        <span>原来的</span>
        <span className={styles['text']}>{inData === '' ? '没有' : inData}</span>
      </p>
      <p className={styles['wording']}>
        <span>文件的</span>
        <span className={styles['text']}>{inDocument === '' ? '没有' : inDocument}</span>
      </p>
    </li>
  );
}
