import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parcelFiles, SINGLE_FILE, zipped } from '../../scripts/package/parcel.mjs';

export interface Parcel {
  /** The zip’s files by their paths in its one folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The folder for a web server. */
  readonly web: string;
  /** The address of the single file. */
  readonly single: string;
}

/** Zips what was built as `npm run package` does, and unpacks it into a folder. */
export function unpackParcel(folder: string): Parcel {
  const parcel = parcelFiles({ web: 'dist', single: 'dist-single' });
  const zip = zipped(parcel, 'parcel', new Date(2026, 0, 31));
  const files = new Map(
    Object.entries(unzipSync(zip)).map(([path, content]) => [path.replace('parcel/', ''), content]),
  );
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { files, web: join(folder, 'web'), single: pathToFileURL(join(folder, SINGLE_FILE)).href };
}
