import type { ReviewFormat } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { writeSentences } from '../../wording/index.ts';
import { factOf, factValue, toContext } from '../context.ts';

/** The draft with the sentences its tables give, each field's after what stood there. */
export function withWrittenTexts(format: ReviewFormat, draft: Draft): Draft {
  const context = toContext(format, draft);
  const valueOf = (id: string) => {
    const fact = factOf(format, id);
    return fact === null ? null : factValue(context, fact);
  };
  const entries = { ...draft.entries };
  for (const { field, text } of writeSentences(format, valueOf, {
    year: 2023,
    agencyWord: '我市',
  })) {
    entries[field] = `${entries[field] ?? ''}${text}`;
  }
  return { ...draft, entries };
}
