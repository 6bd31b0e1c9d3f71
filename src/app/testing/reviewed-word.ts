import { strToU8, unzipSync, zipSync } from '../../exporters/testing/zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const WHO = 'w:author="李局" w:date="2026-01-05T10:30:00Z"';

/** A Word file of ours after somebody went through it: each third run changed, each fifth commented. */
export function reviewedWord(sound: Uint8Array): Uint8Array {
  const parts = unzipSync(sound);
  let n = 0;
  const ids: number[] = [];
  const text = new TextDecoder().decode(parts['word/document.xml']);
  const reviewed = text.replace(/<w:r>(?:(?!<\/w:r>)[^])*?<w:t[ >][^]*?<\/w:r>/g, (run) => {
    n += 1;
    const deleted = run.replace(/w:t(?=[ >])/g, 'w:delText');
    const id = `w:id="${String(n)}"`;
    const changed = [
      run,
      `<w:ins ${id} ${WHO}>${run}</w:ins>`,
      `${run}<w:del ${id} ${WHO}>${deleted}</w:del>`,
    ];
    const own = changed[n % 3] ?? run;
    if (n % 5 > 0) return own;
    ids.push(n);
    return `<w:commentRangeStart ${id}/>${own}<w:commentRangeEnd ${id}/><w:r><w:commentReference ${id}/></w:r>`;
  });
  const comments = ids.map(
    (id) =>
      `<w:comment w:id="${String(id)}" ${WHO}><w:p w14:paraId="${String(id)}"><w:r><w:t>意见${String(id)}</w:t></w:r></w:p></w:comment>`,
  );
  // Each second one answers the one before.
  const links = ids.map((id, at) => {
    const parent = at % 2 === 1 ? ` w15:paraIdParent="${String(ids[at - 1])}"` : '';
    return `<w15:commentEx w15:paraId="${String(id)}"${parent} w15:done="${String(at % 3 === 0 ? 1 : 0)}"/>`;
  });
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(reviewed),
    'word/comments.xml': strToU8(`<w:comments ${W} ${W14}>${comments.join('')}</w:comments>`),
    'word/commentsExtended.xml': strToU8(
      `<w15:commentsEx ${W15}>${links.join('')}</w15:commentsEx>`,
    ),
  });
}
