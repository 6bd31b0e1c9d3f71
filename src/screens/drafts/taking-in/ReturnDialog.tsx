import { useMemo, useState } from 'react';
import { mergeDrafts, type Original, type Side } from '../../../merge/index.ts';
import type { Proposal } from '../../../importers/index.ts';
import { isLocked, PARTICULARS, typedAt, type Draft } from '../../../report/index.ts';
import { Button, Dialog, DialogFoot, formatClock, formatDate } from '../../../ui/index.ts';
import type { Decision } from './ProposalItem.tsx';
import { ReturnedChanges } from './ReturnedChanges.tsx';
import { withProposals, type ReturnedFile } from './returned-file.ts';
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
  const { format, name, original, review } = file;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const [decisions, setDecisions] = useState<ReadonlyMap<Proposal, Decision>>(new Map());
  const { proposals } = review;
  const accepted = useMemo(
    () => proposals.filter((one) => decisions.get(one) === 'accepted'),
    [proposals, decisions],
  );
  const sides = useMemo(() => withProposals(file.sides, accepted), [file.sides, accepted]);
  const { places, changedHere } = useMemo(() => mergeDrafts(format, sides), [format, sides]);
  // A place with a proposal is decided there, unless it was changed without one, too.
  const others = places.filter(
    ({ at }) => !proposals.some((one) => one.at === at && decisions.get(one) !== 'declined'),
  );
  const undecided = proposals.filter((one) => !decisions.has(one)).length;
  const open = undecided + others.filter(({ at, isAsked }) => isAsked && !chosen.has(at)).length;
  const isSigned = isLocked(original.stored.signed ?? null);
  const hasNews = others.length + proposals.length + file.remarks > 0;
  const merge = () => {
    const taken = accepted.map(({ at }) => [at, 'there'] as const);
    onMerge({ ...file, sides }, new Map([...chosen, ...taken]));
  };
  return (
    <Dialog title="这份文件出自本机的年报" onClose={onClose}>
      <div className={styles['frame']}>
        <div className={styles['asked']}>
          <p className={styles['name']}>{name}</p>
          <p>
            {draftWords(original)}
            {changeWords(file, others.length, changedHere)}
          </p>
          {hasNews && isSigned && (
            <p>原稿已定稿，内容锁定。要并入，请先打开原稿，用页首的“更正”，再导入一次。</p>
          )}
          {hasNews && !isSigned && (
            <p role="status">{open > 0 ? `还有 ${String(open)} 处要选定。` : '都已选定。'}</p>
          )}
        </div>
        <ReturnedChanges
          file={file}
          places={others}
          chosen={chosen}
          onChoose={(at, side) => {
            setChosen(new Map([...chosen, [at, side]]));
          }}
          decisions={decisions}
          onDecide={(decided, decision) => {
            setDecisions(
              new Map([...decisions, ...decided.map((one) => [one, decision] as const)]),
            );
          }}
        />
        <DialogFoot>
          <Button onClick={onClose}>取消</Button>
          <Button
            disabled={undecided > 0}
            onClick={() => {
              onKeepApart(sides.there);
            }}
          >
            另存一份
          </Button>
          {hasNews && !isSigned ? (
            <Button look="primary" disabled={open > 0} onClick={merge}>
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
  return `是本机“${report}”${formatDate(leftAt)} ${formatClock(leftAt)} 的稿，`;
}

function changeWords({ review, remarks }: ReturnedFile, places: number, changedHere: number) {
  const stray = review.strayChanges.length;
  const unplaced = review.comments.filter(({ at }) => at === null).length;
  const inFile = [
    ...(places > 0 ? [`改了 ${String(places)} 处`] : []),
    ...(review.proposals.length > 0 ? [`有修订 ${String(review.proposals.length)} 处`] : []),
    ...(remarks > 0 ? [`有新的批注或备注 ${String(remarks)} 条`] : []),
    ...(stray + unplaced > 0 ? [`另有 ${String(stray + unplaced)} 处不在填写的位置上`] : []),
  ].join('，');
  const file = inFile === '' ? '文件里没有改动' : `文件里${inFile}`;
  const here = changedHere === 0 ? '' : `；本机此后改了 ${String(changedHere)} 处`;
  return `${file}${here}。`;
}
