import { tablesOf, typedCellsOf } from '../../../form/index.ts';
import { formats } from '../../../formats/index.ts';
import { official } from '../../../formats/testing/official.ts';
import { readCell } from '../../../report/index.ts';
import { hongze2023 } from '../../../report/testing/hongze-2023.ts';
import { loadForeignReader, type ForeignReading } from '../../../sources/index.ts';
import { blocksOfReport } from '../foreign/report-blocks.ts';
import { WRITERS } from '../foreign/writers.ts';
import type { FuzzKind } from './fuzz-kind.ts';

type DomParser = (text: string, type: 'text/html' | 'application/xml') => Document;

interface Own {
  readonly reshape?: FuzzKind['reshape'];
  readonly isPaste?: boolean;
}

const TEXTS = ['tabs', 'pipes', 'lines', 'blanks'];

/** Reports of other authors, as files and as what was copied. */
export async function foreignKinds(
  parse: DomParser,
  reshape: Readonly<Record<'word' | 'excel', FuzzKind['reshape']>>,
): Promise<readonly FuzzKind[]> {
  const { readForeign } = await loadForeignReader();
  const blocks = blocksOfReport(official, hongze2023(official));
  const sourceOf = (kind: string) => WRITERS[kind]?.(blocks) ?? new Uint8Array();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const kindOf = (name: string, sound: readonly Uint8Array[], own: Own = {}): FuzzKind => ({
    name: `foreign-${name}`,
    sound,
    reshape: own.reshape ?? null,
    take: async (bytes) => {
      const input = own.isPaste === true ? { html: decode(bytes), text: '' } : { name, bytes };
      const read = await readForeign(input, { formats, parse });
      if (!read.ok) return { kind: 'refused', message: read.message, place: read.place };
      mustBeSound(read);
      return { kind: 'taken' };
    },
  });
  return [
    kindOf('html', [sourceOf('html')]),
    kindOf('word', [sourceOf('word')], { reshape: reshape.word }),
    kindOf('excel', [sourceOf('excel')], { reshape: reshape.excel }),
    kindOf('text', TEXTS.map(sourceOf)),
    kindOf('paste', [sourceOf('html')], { isPaste: true }),
  ];
}

/** Every typed cell is there; what is asked is blank and says why, all else can be read. */
function mustBeSound({ format, cells }: ForeignReading): void {
  for (const cell of tablesOf(format).flatMap(typedCellsOf)) {
    const found = cells.get(cell.id);
    if (found === undefined) throw new Error(`Lost: ${cell.id}`);
    const { text, certainty, why } = found;
    const isAsked = certainty === 'asked';
    if (isAsked ? text !== '' || why === null : readCell(cell, text).state === 'unreadable') {
      throw new Error(`Taken as ${certainty}: ${cell.id} ${text}`);
    }
  }
}
