import { describe, expect, it } from 'vitest';
import { createMemoryDrafts } from './memory-drafts.ts';

const summary = { total: 9, missing: 4 };
const draft = (problems: string) => ({
  formatId: '2021',
  entries: { problems },
  waivers: [],
  remarks: [],
  unconfirmed: [],
});
const stepTo = (after: string) => ({ patches: [{ at: 'problems', start: 0, before: '', after }] });

describe('createMemoryDrafts', () => {
  it('refuses each save and yet gives back what was typed, with its whole history', async () => {
    const drafts = createMemoryDrafts();
    await drafts.create({ id: 'a', draft: draft(''), step: 'info', summary, now: 1 });
    const one = { first: 0, end: 1, position: 1, steps: [{ n: 0, step: stepTo('一') }] };
    const two = { first: 0, end: 2, position: 2, steps: [{ n: 1, step: stepTo('二') }] };
    const save = { id: 'a', revision: 1, step: 'problems', summary };
    await expect(
      drafts.save({ ...save, draft: draft('一'), history: one, now: 2 }),
    ).rejects.toThrow();
    await expect(
      drafts.save({ ...save, draft: draft('二'), history: two, now: 3 }),
    ).rejects.toThrow();
    expect(await drafts.load('a')).toEqual({
      id: 'a',
      revision: 1,
      draft: draft('二'),
      history: { first: 0, steps: [stepTo('一'), stepTo('二')], position: 2 },
      step: 'problems',
      changedAt: 3,
    });
  });

  it('tells who watches the list, and puts aside and brings back', async () => {
    const drafts = createMemoryDrafts();
    const seen: string[][] = [];
    const stop = drafts.watchList(
      (list) => {
        seen.push(list.map(({ id, deletedAt }) => (deletedAt === null ? id : `${id} deleted`)));
      },
      () => undefined,
    );
    await drafts.create({ id: 'a', draft: draft(''), step: 'info', summary, now: 1 });
    await drafts.create({ id: 'b', draft: draft(''), step: 'info', summary, now: 2 });
    await drafts.remove('a', 5);
    stop();
    await drafts.restore('a');
    expect(seen).toEqual([[], ['a'], ['b', 'a'], ['b', 'a deleted']]);
    expect((await drafts.list()).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
  });
});
