// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadWordWriter } from '../exporters/index.ts';
import { strToU8, unzipSync, zipSync } from '../exporters/testing/zip.ts';
import { textFieldsOf } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { importFile, withChanges } from '../importers/index.ts';
import { publishedJson } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';

const parser = new DOMParser();
const CELL = 'requests.received.naturalPerson';
const draft = zeroDraft(official, {
  ...Object.fromEntries(
    textFieldsOf(official).map(({ id }) => [id, `${id} 第一段。\n${id} 第二段。`]),
  ),
  [CELL]: '21',
});
const { renderWord } = await loadWordWriter();
const parts = unzipSync(
  await renderWord(toDocument(official, draft), publishedJson(official, draft)),
);
const main = new TextDecoder().decode(parts['word/document.xml']);

const WHO = 'w:author="李局" w:date="2026-01-05T10:30:00Z"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const ins = (text: string) => `<w:ins w:id="900" ${WHO}>${run(text)}</w:ins>`;
const del = (text: string) =>
  `<w:del w:id="901" w:author="王处" w:date="2026-01-06T08:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

/** The whole run that holds exactly this text. */
const runWith = (text: string) =>
  new RegExp(`<w:r>(?:(?!</w:r>)[^])*?<w:t[^>]*>${text}</w:t></w:r>`);

function put(xml: string, at: RegExp | string, to: string): string {
  const after = xml.replace(at, () => to);
  if (after === xml) throw new Error(`Nothing at ${String(at)}`);
  return after;
}

async function read(xml: string, more: Readonly<Record<string, string>> = {}) {
  const added = Object.fromEntries(
    Object.entries(more).map(([name, text]) => [name, strToU8(text)]),
  );
  const bytes = zipSync({ ...parts, ...added, 'word/document.xml': strToU8(xml) });
  const result = await importFile([official], bytes, (text, type) =>
    parser.parseFromString(text, type),
  );
  if (!result.ok) throw new Error(result.message);
  return result;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

interface Said {
  readonly by: string;
  readonly text: string;
  readonly answers?: number;
  readonly done?: boolean;
}

function comments(all: readonly Said[]): Readonly<Record<string, string>> {
  const key = (n: number) => `0000000${String(n)}`;
  return {
    'word/comments.xml': `<w:comments ${W} ${W14}>${all
      .map(
        ({ by, text }, n) =>
          `<w:comment w:id="${String(n)}" w:author="${by}" w:date="2026-01-05T09:00:00Z"><w:p w14:paraId="${key(n)}">${run(text)}</w:p></w:comment>`,
      )
      .join('')}</w:comments>`,
    'word/commentsExtended.xml': `<w15:commentsEx ${W15}>${all
      .map(({ answers, done = false }, n) => {
        const parent = answers === undefined ? '' : ` w15:paraIdParent="${key(answers)}"`;
        return `<w15:commentEx w15:paraId="${key(n)}"${parent} w15:done="${done ? '1' : '0'}"/>`;
      })
      .join('')}</w15:commentsEx>`,
  };
}

const start = (id: number) => `<w:commentRangeStart w:id="${String(id)}"/>`;
const end = (id: number) =>
  `<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:commentReference w:id="${String(id)}"/></w:r>`;

describe('tracked changes of a Word file', () => {
  it('are none in a file without them', async () => {
    expect((await read(main)).review).toBeUndefined();
  });

  it('in a text are a proposal, by everybody who changed it, on the last day', async () => {
    const xml = put(
      main,
      runWith('problems 第一段。'),
      `${run('problems ')}${del('第一段')}${ins('头一段')}${run('。')}`,
    );
    const { review, differences } = await read(xml);
    expect(review?.proposals).toEqual([
      {
        at: 'problems',
        before: 'problems 第一段。\nproblems 第二段。',
        after: 'problems 头一段。\nproblems 第二段。',
        ...{ from: 9, removed: '第一段', added: '头一段' },
        by: ['王处', '李局'],
        on: '2026-01-06',
      },
    ]);
    expect(review?.differences).toEqual([]);
    expect(differences.map(({ at }) => at)).toEqual(['problems']);
    expect(review?.strayChanges).toEqual([]);
  });

  it('that touch nowhere are told apart, each with who made it', async () => {
    let xml = put(
      main,
      runWith('problems 第一段。'),
      `${run('problems 第一段')}${ins('落')}${run('。')}`,
    );
    xml = put(xml, runWith('problems 第二段。'), `${del('problems ')}${run('第二段。')}`);
    const { review } = await read(xml);
    expect(review?.proposals).toMatchObject([
      { at: 'problems', from: 12, removed: '', added: '落', by: ['李局'] },
      { at: 'problems', from: 14, removed: 'problems ', added: '', by: ['王处'] },
    ]);
    const [first, second] = review?.proposals ?? [];
    expect(second?.after).toBe('problems 第一段。\n第二段。');
    expect(withChanges(first?.before ?? '', review?.proposals ?? [])).toBe(
      'problems 第一段落。\n第二段。',
    );
  });

  it('of words that were moved are one', async () => {
    const moved = (kind: string, inner: string) =>
      `<w:${kind} w:id="910" ${WHO}>${inner}</w:${kind}>`;
    let xml = put(
      main,
      runWith('problems 第一段。'),
      `${moved('moveFrom', '<w:r><w:delText xml:space="preserve">problems </w:delText></w:r>')}${run('第一段。')}`,
    );
    xml = put(
      xml,
      runWith('problems 第二段。'),
      `${run('problems 第二段。')}${moved('moveTo', run('problems '))}`,
    );
    expect((await read(xml)).review?.proposals).toHaveLength(1);
  });

  it('in a cell are a proposed value', async () => {
    const xml = put(main, runWith('21'), `${del('21')}${ins('22')}`);
    expect((await read(xml)).review?.proposals).toMatchObject([
      { at: CELL, before: '21', after: '22', by: ['王处', '李局'] },
    ]);
  });

  it('are told from what was changed without tracking', async () => {
    const plain = main.replace('otherMatters 第一段', 'otherMatters 首段');
    const xml = put(plain, runWith('problems 第二段。'), del('problems 第二段。'));
    const { review } = await read(xml);
    expect(review?.proposals.map(({ at, after }) => [at, after])).toEqual([
      ['problems', 'problems 第一段。'],
    ]);
    expect(review?.differences.map(({ at }) => at)).toEqual(['otherMatters']);
  });

  it('put a paragraph in and join two', async () => {
    const paragraph = /<w:p>(?:(?!<\/w:p>)[^])*?problems 第二段。(?:(?!<\/w:p>)[^])*?<\/w:p>/;
    const own = paragraph.exec(main)?.[0] ?? '';
    const mark = `<w:pPr><w:rPr><w:ins w:id="903" ${WHO}/></w:rPr></w:pPr>`;
    const added = `<w:p>${mark}${ins('新的一段。')}</w:p>`;
    expect((await read(put(main, own, added + own))).review?.proposals).toMatchObject([
      {
        at: 'problems',
        before: 'problems 第一段。\nproblems 第二段。',
        after: 'problems 第一段。\n新的一段。\nproblems 第二段。',
        by: ['李局'],
      },
    ]);
  });

  it('of a heading have no place, and are listed', async () => {
    const heading = '五、存在的主要问题及改进情况';
    const { review } = await read(put(main, runWith(heading), `${run(heading)}${ins('和打算')}`));
    expect(review?.proposals).toEqual([]);
    expect(review?.strayChanges).toEqual([
      { text: '和打算', isInserted: true, by: '李局', on: '2026-01-05' },
    ]);
  });

  it('that take a row out are listed with its words', async () => {
    const row = /<w:tr>(?:(?!<\/w:tr>)[^])*?行政强制(?:(?!<\/w:tr>)[^])*?<\/w:tr>/.exec(main)?.[0];
    const mark = `<w:trPr><w:del w:id="904" ${WHO}/></w:trPr>`;
    const tracked = (row ?? '').replace(/^<w:tr>(?:<w:trPr>[^]*?<\/w:trPr>)?/, `<w:tr>${mark}`);
    const { review } = await read(put(main, row ?? '', tracked));
    expect(review?.proposals).toEqual([]);
    expect(review?.strayChanges).toMatchObject([{ isInserted: false, by: '李局' }]);
    expect(review?.strayChanges[0]?.text).toContain('行政强制');
  });
});

describe('a row of a Word file that somebody put in', () => {
  it('is listed, and was not there before', async () => {
    const row =
      /<w:tr>(?:(?!<\/w:tr>)[^])*?行政强制(?:(?!<\/w:tr>)[^])*?<\/w:tr>/.exec(main)?.[0] ?? '';
    const mark = `<w:trPr><w:ins w:id="905" ${WHO}/></w:trPr>`;
    const added = row
      .replace(/^<w:tr>(?:<w:trPr>[^]*?<\/w:trPr>)?/, `<w:tr>${mark}`)
      .replace('行政强制', '行政检查');
    const { review, differences } = await read(put(main, row, row + added));
    expect(differences.map(({ place }) => place)).toEqual(['表二多了一行']);
    expect(review?.differences).toEqual([]);
    expect(review?.strayChanges).toMatchObject([{ isInserted: true, by: '李局' }]);
  });
});

describe('comments of a Word file', () => {
  it('come with the words they are about, their answers, and whether they are settled', async () => {
    const xml = put(
      main,
      runWith('problems 第一段。'),
      `${run('problems ')}${start(0)}${run('第一段')}${end(0)}${run('。')}`,
    );
    const said = comments([
      { by: '李局', text: '请核对', done: true },
      { by: '张三', text: '已核对', answers: 0 },
    ]);
    expect((await read(xml, said)).review).toEqual({
      proposals: [],
      strayChanges: [],
      differences: [],
      comments: [
        {
          at: 'problems',
          quote: '第一段',
          state: 'settled',
          value: null,
          entries: [
            { by: '李局', on: '2026-01-05', text: '请核对' },
            { by: '张三', on: '2026-01-05', text: '已核对' },
          ],
        },
      ],
    });
  });

  it('stand at a cell, at a whole text with its heading, over two paragraphs, and nowhere', async () => {
    const cellRun = runWith('21').exec(main)?.[0] ?? '';
    const management = runWith('overview.management 第一段。').exec(main)?.[0] ?? '';
    const [one, two] = ['problems 第一段。', 'problems 第二段。'].map(
      (text) => runWith(text).exec(main)?.[0] ?? '',
    );
    const heading = runWith('六、其他需要报告的事项').exec(main)?.[0] ?? '';
    let xml = put(main, cellRun, `${start(0)}${cellRun}${end(0)}`);
    xml = put(xml, management, `${start(1)}${management}${end(1)}`);
    xml = put(xml, one ?? '', `${start(2)}${one ?? ''}`);
    xml = put(xml, two ?? '', `${two ?? ''}${end(2)}`);
    xml = put(xml, heading, `${start(3)}${heading}${end(3)}`);
    const said = comments(['甲', '乙', '丙', '丁'].map((text) => ({ by: '李局', text })));
    const { review } = await read(xml, said);
    expect(review?.comments.map(({ at, quote, entries }) => [at, quote, entries[0]?.text])).toEqual(
      [
        [CELL, null, '甲'],
        ['overview.management', 'overview.management 第一段。', '乙'],
        ['problems', null, '丙'],
        [null, null, '丁'],
      ],
    );
  });
});
