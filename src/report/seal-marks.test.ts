import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { zeroDraft } from './testing/drafts.ts';
import { loadSealMarks, publishedJson, stateOf, toRemark } from './index.ts';

const draft = zeroDraft(official, { problems: '㐂𠮷 1,234 件' });

describe('sealMarksOf', () => {
  it('gives the digits of the paper and the SHA-256 of the published JSON as version 1 wrote it', async () => {
    const { sealMarksOf } = await loadSealMarks();
    const asVersion1 = publishedJson(official, draft).replace(
      '"schemaVersion": 2',
      '"schemaVersion": 1',
    );
    const expected = createHash('sha256').update(asVersion1, 'utf8').digest('hex');
    expect(sealMarksOf(official, draft)).toEqual({
      digits: stateOf(official, draft),
      hash: expected,
    });
  });

  it('changes with what is published, not with remarks and reasons', async () => {
    const { sealMarksOf } = await loadSealMarks();
    const { hash } = sealMarksOf(official, draft);
    const remarked = { ...draft, remarks: [toRemark('problems', '法规科')] };
    expect(sealMarksOf(official, remarked).hash).toBe(hash);
    const changed = { ...draft, entries: { ...draft.entries, problems: '㐂𠮷 1,235 件' } };
    expect(sealMarksOf(official, changed).hash).not.toBe(hash);
  });
});
