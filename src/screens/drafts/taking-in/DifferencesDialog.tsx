import { useMemo, useState } from 'react';
import type { Format } from '../../../form/index.ts';
import { withAdopted, type Difference, type Review } from '../../../importers/index.ts';
import type { Draft, Finding } from '../../../report/index.ts';
import { sentenceOf } from '../../../rules/index.ts';
import { Button, Dialog, DialogFoot } from '../../../ui/index.ts';
import { chosenOf, inGroups, isChoice, sideOf, type Side, type Sides } from './choices.ts';
import { DifferenceItem } from './DifferenceItem.tsx';
import { ReviewNotes } from './ReviewNotes.tsx';
import styles from './taking-in.module.css';

/** A file that was read, with what has to be looked at first. */
export interface DifferingFile {
  readonly name: string;
  readonly format: Format;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly differences: readonly Difference[];
  /** What people wrote into it beside its text. */
  readonly review?: Review;
}

interface DifferencesDialogProps {
  readonly file: DifferingFile;
  readonly onAdopt: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** What a file says twice and differently; nothing is taken over before a person has looked at it. */
export function DifferencesDialog({ file, onAdopt, onClose }: DifferencesDialogProps) {
  const { differences, draft, findings } = file;
  const [sides, setSides] = useState<Sides>({ rest: 'usual', single: new Map() });
  const choices = differences.filter(isChoice).length;
  const chooseAll = (side: Side) => {
    setSides({ rest: side, single: new Map() });
  };
  const title =
    differences.length > 0
      ? '正文与文件内的数据不一致'
      : findings.length > 0
        ? '文件里的总计与各项之和不一致'
        : '文件中有批注或修订';
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles['frame']}>
        <div className={styles['asked']}>
          <Summary file={file} choices={choices} />
          {choices > 0 && (
            <div className={styles['all']} role="group" aria-label="全部一起选">
              <Button
                size="small"
                onClick={() => {
                  chooseAll('document');
                }}
              >
                全部用正文
              </Button>
              <Button
                size="small"
                onClick={() => {
                  chooseAll('data');
                }}
              >
                全部用数据
              </Button>
              <span role="status">
                用正文 {chosenOf(differences, sides).length} 处，用数据{' '}
                {choices - chosenOf(differences, sides).length} 处
              </span>
            </div>
          )}
        </div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by key where nothing in it takes the focus */}
        <div className={styles['scroll']} role="region" aria-label="逐处对照" tabIndex={0}>
          <Totals format={file.format} findings={findings} />
          {file.review !== undefined && (
            <ul className={styles['group']}>
              <ReviewNotes format={file.format} review={file.review} />
            </ul>
          )}
          <Groups
            file={file}
            sides={sides}
            onChoose={(index, side) => {
              setSides({ ...sides, single: new Map([...sides.single, [index, side]]) });
            }}
          />
        </div>
        <DialogFoot>
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            onClick={() => {
              onAdopt(withAdopted(draft, chosenOf(differences, sides)));
            }}
          >
            采用
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}

function Summary({ file, choices }: { readonly file: DifferingFile; readonly choices: number }) {
  const { differences, findings, name, review } = file;
  const proposals = review?.proposals.length ?? 0;
  return (
    <>
      <p className={styles['name']}>{name}</p>
      {findings.length > 0 && (
        <p>有 {findings.length} 处总计不符。采用后以各项相加的结果为准，原文件不变。</p>
      )}
      {proposals > 0 && (
        <p>文件中有 {proposals} 处修订，正文按接受修订后的内容读；不接受的，请选“文件内数据”。</p>
      )}
      {differences.length > 0 && (
        <p>
          有 {differences.length} 处正文与文件内存的数据不同，可能是导出后又改过正文。
          {choices > 0 &&
            '默认用正文（签发和公开的人看到的），正文里没有的保留数据；可以逐处改选。'}
          采用后建立新草稿，原文件不变。
        </p>
      )}
    </>
  );
}

interface TotalsProps {
  readonly format: Format;
  readonly findings: readonly Finding[];
}

function Totals({ format, findings }: TotalsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles['totals']}>
      {findings.map((finding) => (
        <li
          key={finding.at}
          data-finding={finding.rule}
          data-severity={finding.severity}
          data-at={finding.at}
        >
          {sentenceOf(format, finding)}
        </li>
      ))}
    </ul>
  );
}

interface GroupsProps {
  readonly file: DifferingFile;
  readonly sides: Sides;
  readonly onChoose: (index: number, side: Side) => void;
}

function Groups({ file, sides, onChoose }: GroupsProps) {
  const { differences, format } = file;
  const groups = useMemo(() => inGroups(format, differences), [format, differences]);
  return groups.map(({ heading, differences: listed }) => (
    <section key={heading} className={styles['group']} aria-label={heading || '标题、开头和落款'}>
      <h3>{heading || '标题、开头和落款'}</h3>
      <ul>
        {listed.map(({ difference, index }) => (
          <li key={index} data-difference={difference.at ?? ''}>
            <DifferenceItem
              difference={difference}
              side={isChoice(difference) ? sideOf(sides, index, difference) : null}
              onChoose={(side) => {
                onChoose(index, side);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
