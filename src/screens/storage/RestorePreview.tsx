import { useState } from 'react';
import {
  choiceOf,
  choicesFor,
  type Caveat,
  type RestoreAction,
  type Choices,
  type ComparedDraft,
} from '../../backup/index.ts';
import { originWords, parseOrigin } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import type { Preview } from './restore-flow.ts';
import { timeWords } from './words.ts';
import styles from './storage.module.css';

interface RestorePreviewProps {
  readonly preview: Preview;
  readonly now: number;
  readonly onApply: (choices: Choices) => void;
  readonly onClose: () => void;
}

/** What a backup would bring, draft by draft, with a choice where something else is here. */
export function RestorePreview({ preview, now, onApply, onClose }: RestorePreviewProps) {
  const { name, read, compared, note } = preview;
  const [choices, setChoices] = useState<Choices>({});
  const taken = compared.drafts.filter((draft) => choiceOf(choices, draft) !== 'leave').length;
  const isEmpty = taken === 0 && compared.settings.length === 0;
  return (
    <section className={styles['preview']} aria-labelledby="restore-heading">
      <h2 id="restore-heading">恢复前先看一看</h2>
      <p className={styles['quiet']}>
        {name}
        {read.at !== null && `，备份于 ${timeWords(read.at, now)}`}，共 {compared.drafts.length}{' '}
        份年报
        {read.damaged > 0 && `；另有 ${String(read.damaged)} 份在备份时已读不出，不恢复`}
      </p>
      {note !== null && (
        <p className={styles['note']} role="alert">
          {note}
        </p>
      )}
      {compared.drafts.length > 0 && (
        <table className={styles['drafts']}>
          <thead>
            <tr>
              <th scope="col">年报</th>
              <th scope="col">备份中的修改时间</th>
              <th scope="col">与本机相比</th>
              <th scope="col">怎样恢复</th>
            </tr>
          </thead>
          <tbody>
            {compared.drafts.map((draft) => (
              <DraftLine
                key={draft.records.draft.id}
                draft={draft}
                caveats={read.caveats.get(draft.records.draft.id) ?? []}
                now={now}
                choice={choiceOf(choices, draft)}
                onChoose={(choice) => {
                  setChoices({ ...choices, [draft.records.draft.id]: choice });
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      {compared.settings.length > 0 && (
        <p className={styles['quiet']}>本机还没有的设置（如用过的机关名称）也一并恢复。</p>
      )}
      <div className={styles['actions']}>
        <Button onClick={onClose}>取消</Button>
        <Button
          look="primary"
          disabled={isEmpty}
          onClick={() => {
            onApply(choices);
          }}
        >
          {taken > 0 ? `恢复 ${String(taken)} 份` : isEmpty ? '没有要恢复的' : '恢复设置'}
        </Button>
      </div>
    </section>
  );
}

const CHOICE_WORDS: Readonly<Record<RestoreAction, string>> = {
  add: '新增',
  leave: '保留本机',
  copy: '另存为一份',
  replace: '用备份替换',
};

/** What is to be said before one decides. */
const CAVEAT_WORDS: Readonly<Record<Caveat, string>> = {
  seal: '定稿标记已损坏，恢复后为未定稿',
  altered: '内容与定稿不符，恢复后为未定稿',
  history: '撤销记录已损坏，不恢复',
  versions: '部分历史版本已损坏，不恢复',
  edition: '本软件没有这份年报的格式，恢复后不能打开',
};

interface DraftLineProps {
  readonly draft: ComparedDraft;
  readonly caveats: readonly Caveat[];
  readonly now: number;
  readonly choice: RestoreAction;
  readonly onChoose: (choice: RestoreAction) => void;
}

function DraftLine({ draft, caveats, now, choice, onChoose }: DraftLineProps) {
  const { agencyName, year, changedAt, deletedAt } = draft.records.summary;
  const origin = parseOrigin(draft.records.summary.origin);
  const title = `${agencyName === '' ? '（未填机关名称）' : agencyName} ${year} 年`;
  const choices = choicesFor(draft);
  const words = (one: RestoreAction) =>
    one === 'leave' && draft.status === 'new' ? '不恢复' : CHOICE_WORDS[one];
  return (
    <tr>
      <th scope="row">
        {title}
        {origin !== null && <bdi className={styles['aside']}>{originWords(origin)}</bdi>}
        {deletedAt !== null && <span className={styles['aside']}>备份时已删除</span>}
        {caveats.map((caveat) => (
          <span key={caveat} className={styles['caveat']}>
            ▲ {CAVEAT_WORDS[caveat]}
          </span>
        ))}
      </th>
      <td>{timeWords(changedAt, now)}</td>
      <td>{statusWords(draft)}</td>
      <td>
        {choices.length === 1 ? (
          '不必恢复'
        ) : (
          <select
            aria-label={`${title}：怎样恢复`}
            value={choice}
            onChange={(event) => {
              const chosen = choices.find((one) => one === event.target.value);
              if (chosen !== undefined) onChoose(chosen);
            }}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {words(one)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}

function statusWords({ status, newer, deletedHere, damagedHere }: ComparedDraft): string {
  if (status === 'new') return '新增：本机没有';
  if (status === 'same') return '相同';
  if (damagedHere) return '不同：本机的读不出';
  if (deletedHere) return '不同：本机已删除';
  if (newer === null) return '不同：先后无法判断';
  return newer === 'here' ? '不同：本机较新' : '不同：备份较新';
}
