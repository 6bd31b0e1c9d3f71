import type { LastCopy } from '../../backup/index.ts';
import {
  coverageOf,
  hasLittleSpace,
  type Coverage,
  type Standing,
  type StorageState,
} from '../../health/index.ts';
import { sizeWords, timeWords } from './words.ts';

export type MatterAction = 'persist' | 'choose' | 'allow' | 'leave';

/** One line of the page: what it is about, how it stands, what to do. */
export interface Matter {
  readonly title: string;
  readonly standing: Standing;
  /** How it stands, in a word. */
  readonly state: string;
  readonly words: string;
  readonly actions: readonly MatterAction[];
}

export function mattersOf(
  state: StorageState,
  now: number,
  canAskToPersist: boolean,
): readonly Matter[] {
  const all: readonly (readonly [title: string, how: How])[] = [
    ['本机存储', works(state)],
    [BACKUP, lastCopy(state, now)],
    ['自动备份', folder(state)],
    ['长期保存', persistence(state, canAskToPersist)],
    ['存储空间', space(state)],
    ['无痕窗口', privacy(state)],
    ['其他窗口', windows(state)],
  ];
  return all.map(([title, [standing, word, words, ...actions]]) => ({
    ...{ title, standing, state: word, words, actions },
  }));
}

const BACKUP = '备份';

type How = readonly [standing: Standing, state: string, words: string, ...MatterAction[]];

function works({ works: answer }: StorageState): How {
  if (answer === null) return ['plain', '检查中', '正在检查。'];
  return answer
    ? ['ok', '正常', '能写入，也能读出。']
    : [
        'trouble',
        '异常',
        '写不进去或读不出来。正在填写的窗口请先不要关闭，用其中的“导出备份”或“导出 JSON”把内容存成文件；然后检查浏览器设置是否禁止了网站数据、磁盘是否已满，再重新打开。',
      ];
}

const COVERAGE: Readonly<Record<Coverage, readonly [standing: Standing, state: string]>> = {
  nothingToCopy: ['plain', '不需要'],
  firstDay: ['plain', '未备份'],
  never: ['advise', '未备份'],
  outdated: ['advise', '有改动'],
  recent: ['plain', '有改动'],
  current: ['ok', '已备份'],
};

/** What to do first, or how far all is in a backup where there is nothing to do; and the rest. */
export function firstOf(matters: readonly Matter[]): {
  readonly first: Matter | undefined;
  readonly others: readonly Matter[];
} {
  const backup = matters.find(({ title }) => title === BACKUP);
  const pressing = [backup, ...matters].filter((one) => one?.standing === 'advise');
  const first = matters.find(({ standing }) => standing === 'trouble') ?? pressing[0] ?? backup;
  return { first, others: matters.filter((one) => one !== first) };
}

/** The last copy, and what has changed since. */
function lastCopy(state: StorageState, now: number): How {
  const { drafts, changed, last } = state;
  if (state.works === false) return ['plain', '读不出', copyWhileBroken(state, now)];
  const [standing, word] = COVERAGE[coverageOf(state)];
  if (drafts === 0) {
    return [standing, word, '还没有年报，不需要备份。'];
  }
  if (last === null) {
    const words = `${String(drafts)} 份年报只存在这台电脑的这个浏览器里。请点“备份全部”存成文件，放到 U 盘或单位的共享文件夹里。`;
    return [standing, word, words];
  }
  const since = changed === 0 ? '此后没有改动。' : `此后有 ${String(changed)} 份改动，尚未备份。`;
  const words = `${timeWords(last.at, now)} ${whereOf(last)}，共 ${String(last.drafts)} 份。${since}`;
  return [standing, word, words];
}

function copyWhileBroken({ last }: StorageState, now: number): string {
  if (last === null) return '现在读不出年报，无法备份，也没有以前备份的记录。';
  return `现在读不出年报，无法备份。最近一次在 ${timeWords(last.at, now)} ${whereOf(last)}，共 ${String(last.drafts)} 份，请保管好。`;
}

function whereOf({ where }: LastCopy): string {
  return where === 'folder' ? '自动存到文件夹' : '存成文件';
}

function folder({ works: answer, folder: state }: StorageState): How {
  if (answer === false) {
    return ['plain', '停着', '现在读不出年报，不能自动备份。'];
  }
  switch (state.kind) {
    case 'unsupported':
      return [
        'plain',
        '不支持',
        '本浏览器在这个网址下不能自动写文件夹。请定期点“备份全部”，把文件存到别处。',
      ];
    case 'none':
      return [
        'plain',
        '未开启',
        '选定一个文件夹后，有改动时自动存一份，留最近几天的，最多 10 份。',
        'choose',
      ];
    case 'ready':
      return [
        'ok',
        '已开启',
        `有改动时自动存到文件夹“${state.name}”，留最近几天的，最多 10 份。`,
        'choose',
        'leave',
      ];
    case 'lapsed':
      return [
        'advise',
        '已停',
        `浏览器不再允许写文件夹“${state.name}”，自动备份已停。`,
        'allow',
        'leave',
      ];
    case 'failed':
      return [
        'advise',
        '没有写成',
        `写不进文件夹“${state.name}”。请看它是否还在、磁盘是否已满，或换一个文件夹。`,
        'choose',
        'leave',
      ];
  }
}

function persistence({ browser: { persisted } }: StorageState, canAsk: boolean): How {
  if (persisted === true) return ['ok', '已获准', '浏览器不会自行清除数据。'];
  if (!canAsk || persisted === null) {
    return [
      'plain',
      '不支持',
      '本浏览器在这个网址下不作保证，磁盘紧张时可能自行清除数据。请经常备份。',
    ];
  }
  return [
    'plain',
    '未获准',
    '磁盘紧张时，浏览器可能自行清除数据。可以请浏览器长期保存，并请经常备份。',
    'persist',
  ];
}

function space(state: StorageState): How {
  const known = state.browser.space;
  if (known === null) {
    return ['plain', '不详', '浏览器没有告知用了多少、还剩多少。'];
  }
  const used = `已用 ${sizeWords(known.usage)}`;
  const left = sizeWords(Math.max(0, known.quota - known.usage));
  return hasLittleSpace(state)
    ? ['advise', '不足', `${used}，只剩约 ${left}。请先备份，再清理磁盘。`]
    : ['ok', '够用', `${used}，还可用约 ${left}。`];
}

function privacy({ browser: { mayBePrivate, space: known } }: StorageState): How {
  if (mayBePrivate) {
    return [
      'advise',
      '可能是',
      '无痕（隐私）窗口关闭后，内容会被清除。请换普通窗口，或在关闭前备份。',
    ];
  }
  return known === null
    ? ['plain', '不详', '请不要在无痕（隐私）窗口里填写。']
    : ['ok', '不是', '没有发现无痕（隐私）窗口的迹象。'];
}

function windows({ others }: StorageState): How {
  const advice = '同一份年报请只在一个窗口里修改。';
  if (others === null) return ['plain', '不详', advice];
  return others === 0
    ? ['ok', '没有', '只开着这一个窗口。']
    : ['plain', `${String(others)} 个`, `也开着本软件。${advice}`];
}
