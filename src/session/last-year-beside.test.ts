import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import type { DraftSummary, StoredDraft } from '../report/index.ts';
import { draftOf } from '../report/testing/drafts.ts';
import { createLastYear } from './last-year-beside.ts';

const draft = (name: string, year: string) => draftOf(toyFormat, { 'agency.name': name, year });

/** Reports of 甲局 for these years, each with its own id as its contact. */
function beside(years: readonly number[], fails = { now: false }) {
  const summaries = years.map((year): DraftSummary => ({
    ...{ id: String(year), formatId: 'toy', agencyName: '甲局', year: String(year), total: 4 },
    ...{ missing: 0, step: 'info', changedAt: 1, deletedAt: null },
  }));
  let listed = 0;
  const news: number[] = [];
  const store = {
    list: () => {
      listed += 1;
      return fails.now ? Promise.reject(new Error('No storage')) : Promise.resolve(summaries);
    },
    load: (id: string) =>
      Promise.resolve({ id, draft: draftOf(toyFormat, { contact: id }) } as StoredDraft),
  };
  const lastYearOf = createLastYear({ drafts: store, formats: [toyFormat] }, () =>
    news.push(news.length),
  );
  const contactOf = (name: string, year: string) =>
    lastYearOf(draft(name, year))?.draft.entries['contact'] ?? null;
  return { contactOf, news, listed: () => listed };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('createLastYear', () => {
  it('gives the report of the year before once it has come, and tells so', async () => {
    const { contactOf, news } = beside([2003, 2004]);
    expect(contactOf('甲局', '2005')).toBeNull();
    await settled();
    expect(news).toHaveLength(1);
    expect(contactOf('甲局', '2005')).toBe('2004');
  });

  it('looks once while agency and year stay, and anew when one of them changes', async () => {
    const { contactOf, listed } = beside([2003, 2004]);
    contactOf('甲局', '2005');
    contactOf('甲局', '2005');
    await settled();
    expect(listed()).toBe(1);
    expect(contactOf('甲局', '2004')).toBeNull();
    await settled();
    expect(contactOf('甲局', '2004')).toBe('2003');
    expect(contactOf('乙局', '2004')).toBeNull();
    await settled();
    expect(contactOf('乙局', '2004')).toBeNull();
  });

  it('does not show what was asked for before the year was changed', async () => {
    const { contactOf, news } = beside([2004]);
    contactOf('甲局', '2005');
    contactOf('甲局', '2010');
    await settled();
    expect(contactOf('甲局', '2010')).toBeNull();
    expect(news).toEqual([]);
  });

  it('tries again where the storage failed', async () => {
    const fails = { now: true };
    const { contactOf } = beside([2004], fails);
    contactOf('甲局', '2005');
    await settled();
    fails.now = false;
    contactOf('甲局', '2005');
    await settled();
    expect(contactOf('甲局', '2005')).toBe('2004');
  });
});
