import { describe, expect, it } from 'vitest';
import { draftShape, emptyDraft, toRemark } from '../report/index.ts';
import type { Backup } from './backup.ts';
import { compareBackup } from './compare-backup.ts';
import { recordsOf } from './testing/arbitrary-backup.ts';

const typed = (problems: string) => ({ ...emptyDraft('2021'), entries: { problems } });
const backupOf = (...drafts: Backup['drafts']): Backup => ({ drafts, damaged: [], settings: [] });

describe('compareBackup', () => {
  it.each([
    ['new where nothing is here', backupOf(), 'new', null],
    [
      'same with the same words, however often it was saved',
      backupOf(recordsOf('a', typed('一'), { revision: 9, changedAt: 7, steps: 0 })),
      'same',
      'here',
    ],
    [
      'different and newer here',
      backupOf(recordsOf('a', typed('二'), { changedAt: 6 })),
      'differs',
      'here',
    ],
    [
      'different and newer in the backup',
      backupOf(recordsOf('a', typed('二'), { changedAt: 4 })),
      'differs',
      'backup',
    ],
    [
      'different and of unknown order where the later one here was saved less often',
      backupOf(recordsOf('a', typed('二'), { revision: 2, changedAt: 9 })),
      'differs',
      null,
    ],
    [
      'different and of unknown order where the earlier one here was saved more often',
      backupOf(recordsOf('a', typed('二'), { revision: 9, changedAt: 4 })),
      'differs',
      null,
    ],
    [
      'different where it was deleted here',
      backupOf(recordsOf('a', typed('一'), { changedAt: 5, deletedAt: 8 })),
      'differs',
      null,
    ],
  ])('finds a draft %s', (_, here, status, newer) => {
    const [found] = compareBackup(
      here,
      backupOf(recordsOf('a', typed('一'), { changedAt: 5 })),
    ).drafts;
    expect(found).toMatchObject({ status, newer });
  });

  it('finds a draft different where the one here can’t be read, with the revision it names', () => {
    const damaged = {
      id: 'a',
      draft: { id: 'a', revision: 4 },
      summary: null,
      steps: [],
      versions: [],
    };
    const here = { ...backupOf(), damaged: [damaged] };
    const [found] = compareBackup(here, backupOf(recordsOf('a', typed('一')))).drafts;
    expect(found).toMatchObject({ status: 'differs', damagedHere: true, revision: 4 });
  });

  it('minds reasons and remarks, and fields of later versions', () => {
    const records = recordsOf('a', typed('一'));
    const seal = { digits: '', hash: '', at: 1, n: 1, reopenedAt: null };
    const signed = { ...records, draft: { ...records.draft, signed: seal } };
    expect(compareBackup(backupOf(signed), backupOf(records)).drafts[0]?.status).toBe('differs');
    const noted = recordsOf('a', { ...typed('一'), remarks: [toRemark('problems', '问科长')] });
    expect(compareBackup(backupOf(noted), backupOf(records)).drafts[0]?.status).toBe('differs');
  });

  it('takes notes of v0.5 for the remarks they are today', () => {
    const todays = recordsOf('a', { ...typed('一'), remarks: [toRemark('problems', '问科长')] });
    const { formatId, entries, waivers } = todays.draft.draft;
    const notes = [{ at: 'problems', text: '问科长' }];
    const before = draftShape({ formatId, entries, waivers, notes }, '');
    const older = { ...todays, draft: { ...todays.draft, draft: before } };
    expect(compareBackup(backupOf(older), backupOf(todays)).drafts[0]?.status).toBe('same');
  });

  it('names the settings that are missing here', () => {
    const settings = [
      { key: 'agencies', value: [] },
      { key: 'seen', value: 1 },
    ];
    const here = { ...backupOf(), settings: [{ key: 'seen', value: 2 }] };
    expect(compareBackup(here, { ...backupOf(), settings }).settings).toEqual([settings[0]]);
  });
});
