import { toOrigin } from '../report/index.ts';
import type { RestoreItem, RestorePlan } from './backup.ts';
import type { ComparedBackup, ComparedDraft } from './compare-backup.ts';

/** What becomes of one draft of a backup. */
export type RestoreAction = 'leave' | 'add' | 'copy' | 'replace';

/** What there is to choose; the first stands unless the clerk says otherwise, and touches nothing readable. */
export function choicesFor({ status, damagedHere }: ComparedDraft): readonly RestoreAction[] {
  if (status === 'same') return ['leave'];
  if (status === 'new') return ['add', 'leave'];
  return damagedHere ? ['replace', 'copy', 'leave'] : ['leave', 'copy', 'replace'];
}

export type Choices = Readonly<Record<string, RestoreAction>>;

export function choiceOf(choices: Choices, draft: ComparedDraft): RestoreAction {
  return choices[draft.records.draft.id] ?? choicesFor(draft)[0] ?? 'leave';
}

interface RestoreSources {
  /** Of the backup. */
  readonly fileName: string;
  readonly now: () => number;
  readonly newId: () => string;
}

export function toRestorePlan(
  { drafts, settings }: ComparedBackup,
  choices: Choices,
  { fileName, now, newId }: RestoreSources,
): RestorePlan {
  const items = drafts.flatMap((draft): RestoreItem[] => {
    const how = choiceOf(choices, draft);
    if (how === 'leave') return [];
    return [{ records: draft.records, how, newId: newId(), expected: draft.revision }];
  });
  const at = now();
  return { items, settings, now: at, origin: toOrigin('backup', fileName, at) };
}

/** What a restore did, in one or two sentences. */
export function doneWords({ drafts }: ComparedBackup, choices: Choices): string {
  const count = (is: (choice: RestoreAction, draft: ComparedDraft) => boolean) =>
    drafts.filter((draft) => is(choiceOf(choices, draft), draft)).length;
  const parts = [
    { n: count((choice) => choice === 'add'), words: '新增' },
    { n: count((choice) => choice === 'copy'), words: '另存' },
    { n: count((choice) => choice === 'replace'), words: '替换' },
    { n: count((choice, { status }) => choice === 'leave' && status !== 'same'), words: '未动' },
    { n: count((_, { status }) => status === 'same'), words: '本来相同' },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return '已恢复设置。';
  const said = parts.map(({ n, words }) => `${words} ${String(n)} 份`).join('，');
  const replaced = parts.some(({ words }) => words === '替换');
  return `${said}。${replaced ? '被替换的在年报列表的“最近删除”里，至少保留 30 天。' : ''}`;
}
