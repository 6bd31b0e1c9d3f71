import type { Entries } from '../report/index.ts';

/** The open draft as react-hook-form keeps it: nested by the words of the entry ids. */
export interface FormValues {
  [word: string]: string | FormValues | undefined;
}

export function toFormValues(entries: Entries): FormValues {
  const values: FormValues = {};
  for (const [id, text] of Object.entries(entries)) {
    const words = id.split('.');
    const last = words.pop() ?? id;
    let node = values;
    for (const word of words) {
      const next = node[word];
      const child: FormValues = typeof next === 'object' ? next : {};
      node[word] = child;
      node = child;
    }
    node[last] = text;
  }
  return values;
}
