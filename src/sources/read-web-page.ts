import { loadOfficeParts, type Refusal } from '../importers/index.ts';
import { isTooDeep, pageBlocks } from '../markup/index.ts';
import type { SourceBlock } from './block.ts';
import { decodeText } from './decode-text.ts';
import { refusals } from './refusals.ts';
import type { DomParser } from './tools.ts';

/** A web page taken apart, with what tells why there may be no report in it. */
export interface ReadPage {
  readonly ok: true;
  readonly blocks: readonly SourceBlock[];
  readonly pictures: number;
  readonly links: number;
  readonly scripts: number;
  /** Signs of text. */
  readonly length: number;
}

/** The charset a page or its archive states: `<meta charset=gbk>`, `content="text/html; charset=…"`. */
const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i;
const HEAD = 4096;

export function decodePage(
  bytes: Uint8Array,
  stated: string | null = null,
): { readonly ok: true; readonly html: string } | Refusal {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const [, charset, encoding] = CHARSET.exec(head) ?? [];
  const { text, isSpoilt } = decodeText(bytes, charset ?? encoding ?? stated);
  return isSpoilt ? refusals.spoilt('网页') : { ok: true, html: text };
}

/** What a person sees of a page: lines and tables. */
export async function readPage(html: string, parse: DomParser): Promise<ReadPage | Refusal> {
  const { isTooMuchHtml } = await loadOfficeParts();
  if (isTooMuchHtml(html) || isTooDeep(html)) return refusals.tooDeep();
  const page = parse(html, 'text/html');
  const blocks = pageBlocks(page).flatMap((block): readonly SourceBlock[] =>
    block.kind === 'table'
      ? [block]
      : block.text.split('\n').map((text) => ({ kind: 'line', text: plainLine(text) }) as const),
  );
  const count = (name: string) => page.getElementsByTagName(name).length;
  return {
    ok: true,
    blocks,
    pictures: count('img'),
    links: count('a'),
    scripts: count('script'),
    length: page.body.textContent.replace(/\s+/g, '').length,
  };
}

/** Indents of Chinese paragraphs are blanks. */
function plainLine(text: string): string {
  return text.replace(/[\u00a0\u2002\u2003\u3000]+/g, ' ').trim();
}
