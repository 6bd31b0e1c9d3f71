import { formats } from '../../formats/index.ts';
import { loadForeignReader, type ForeignInput, type ForeignReading } from '../index.ts';

const parser = new DOMParser();
const tools = {
  formats,
  parse: (text: string, type: 'text/html' | 'application/xml') =>
    parser.parseFromString(text, type),
};

export async function readInput(input: ForeignInput) {
  const { readForeign } = await loadForeignReader();
  return readForeign(input, tools);
}

/** A text, or bytes, as a file that must be a report. */
export async function readReport(
  content: string | Uint8Array,
  name = 'x',
): Promise<ForeignReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readInput({ name, bytes });
  if (!read.ok) throw new Error(read.message);
  return read;
}

/** `requests.received.business` → `0 proven`. */
export function cellsOf({ cells }: ForeignReading, start: string): Record<string, string> {
  const own = [...cells].filter(([id]) => id.startsWith(start));
  return Object.fromEntries(
    own.map(([id, { text, certainty }]) => [id.slice(start.length + 1), `${text} ${certainty}`]),
  );
}
