import type { Format, NarrativeSection, TextField } from '../../form/index.ts';
import { OMITTED_ASPECT, typedAt, type Draft } from '../../report/index.ts';
import { headingLabel } from './find-headings.ts';
import type { ReadBlock } from './read-block.ts';

/**
 * The draft with the aspects left out that its document leaves out: the data in a document tells of
 * no reasons, so an aspect without a text is missed where its heading is.
 */
export function withOmitted(format: Format, draft: Draft, blocks: readonly ReadBlock[]): Draft {
  const labels = new Set(
    blocks.flatMap((block) => (block.kind === 'text' ? [bareLabel(block.text)] : [])),
  );
  const omitted = format.sections
    .filter((section): section is NarrativeSection => section.kind === 'narrative')
    .flatMap(({ fields }) => fields)
    .filter((field) => typedAt(draft, field.id).trim() === '' && !isHeaded(field, labels));
  const waivers = omitted.map(({ id }) => {
    return { rule: OMITTED_ASPECT, at: id, reason: '', values: [] };
  });
  return { ...draft, waivers: [...draft.waivers, ...waivers] };
}

function isHeaded({ heading, headingAliases }: TextField, labels: ReadonlySet<string>): boolean {
  const names = heading === null ? [] : [heading, ...headingAliases];
  return names.some((name) => labels.has(bareLabel(name)));
}

/** A heading without its number and full stop. */
function bareLabel(text: string): string {
  return headingLabel(text).replace(/^[（(][一二三四五六七八九十]+[）)]/, '');
}
