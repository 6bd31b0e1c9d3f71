import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../report/index.ts';
import { openStorage } from './index.ts';
import { localAreaOf } from './testing/local-area.ts';

let databases = 0;

/** Two windows of one browser, with a draft in it, and what lies beside the database. */
async function browser() {
  databases += 1;
  const name = `unsaved-${String(databases)}`;
  const items = new Map<string, string>();
  const open = () => openStorage({ name, area: localAreaOf(items) });
  const [one, other] = [open(), open()];
  await one.drafts.create({ id: 'a', draft: textOf('一'), step: 'info', summary, now: 1 });
  const versions = async () => (await (await one.loadVersions()).list('a')).versions;
  const kept = async () =>
    (await versions()).map(
      ({ reason, at, draft }) => `${reason} ${String(at)} ${draft.entries['problems'] ?? ''}`,
    );
  return { items, one, other, open, kept };
}

const summary = { total: 9, missing: 9 };
const textOf = (problems: string) => ({ ...emptyDraft('2021'), entries: { problems } });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('drafts.keepUnsaved', () => {
  it('becomes a version when the draft is opened, one for each window, the last of each', async () => {
    const { items, one, other, open, kept } = await browser();
    one.drafts.keepUnsaved('a', textOf('二'), 5);
    one.drafts.keepUnsaved('a', textOf('二二'), 6);
    other.drafts.keepUnsaved('a', textOf('三'), 7);
    const stored = await open().drafts.load('a');
    expect(stored).toMatchObject({ recovered: 2, draft: textOf('一') });
    expect(await kept()).toEqual(['unsaved 6 二二', 'unsaved 7 三']);
    expect(items.size).toBe(0);
    expect(await open().drafts.load('a')).not.toHaveProperty('recovered');
  });

  it('stays for a draft that was deleted, becomes a version once that is back, goes when it is cleared', async () => {
    const { items, one, open, kept } = await browser();
    one.drafts.keepUnsaved('a', textOf('二'), 5);
    await one.drafts.remove('a', 6);
    expect(await open().drafts.load('a')).toBeNull();
    expect(items.size).toBe(1);
    await one.drafts.restore('a');
    expect(await open().drafts.load('a')).toMatchObject({ recovered: 1 });
    expect(await kept()).toEqual(['unsaved 5 二']);
    one.drafts.keepUnsaved('a', textOf('三'), 7);
    await one.drafts.remove('a', 8);
    for (let day = 0; day < 36; day += 1) await one.drafts.countDay(`day ${String(day)}`);
    expect(items.size).toBe(0);
  });

  it('is forgotten by the window that kept it, and by no other', async () => {
    const { items, one, other } = await browser();
    one.drafts.keepUnsaved('a', textOf('二'), 5);
    other.drafts.forgetUnsaved('a');
    expect(items.size).toBe(1);
    one.drafts.forgetUnsaved('a');
    expect(items.size).toBe(0);
  });

  it('makes no version of what is in the database by now, nor of another draft', async () => {
    const { items, one, kept } = await browser();
    one.drafts.keepUnsaved('a', textOf('一'), 5);
    one.drafts.keepUnsaved('aa', textOf('别的'), 5);
    expect(await one.drafts.load('a')).toMatchObject({ recovered: 0 });
    expect(await kept()).toEqual([]);
    expect(items.size).toBe(1);
  });

  it('stays where it lies while no version can be kept, and where this app can’t read it', async () => {
    const { items, one, open, kept } = await browser();
    one.drafts.keepUnsaved('a', textOf('二'), 5);
    items.set('unsaved-x', '');
    const [place = ''] = items.keys();
    items.set(place.replace(/:[^:]+$/, ':newer'), '{"draft":{"future":1}}');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await open().drafts.load('a')).toMatchObject({ recovered: 0 });
    vi.restoreAllMocks();
    expect(await open().drafts.load('a')).toMatchObject({ recovered: 1 });
    expect(await kept()).toEqual(['unsaved 5 二']);
    expect(items.size).toBe(2);
  });

  it('is never thinned out', async () => {
    const { one, open, kept } = await browser();
    one.drafts.keepUnsaved('a', textOf('二'), 5);
    await open().drafts.load('a');
    const versions = await one.loadVersions();
    for (let n = 0; n < 70; n += 1) {
      const draft = textOf(String(n));
      await versions.keep({
        draftId: 'a',
        at: 6 + n,
        reason: 'hour',
        name: '',
        draft,
        marks: null,
      });
    }
    expect((await kept())[0]).toBe('unsaved 5 二');
  });
});

describe('drafts.presence', () => {
  it('tells a draft in the list, one put aside, and one that is not there', async () => {
    const { drafts } = (await browser()).one;
    expect(await drafts.presence('a')).toEqual({ kind: 'here', revision: 1 });
    await drafts.remove('a', 2);
    expect(await drafts.presence('a')).toEqual({ kind: 'deleted' });
    expect(await drafts.presence('b')).toEqual({ kind: 'gone' });
  });
});
