import type { Entries } from '../../report/index.ts';

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

export function toEntries(values: FormValues, prefix = ''): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [word, value] of Object.entries(values)) {
    const id = prefix + word;
    if (typeof value === 'string') entries[id] = value;
    else if (value !== undefined) Object.assign(entries, toEntries(value, `${id}.`));
  }
  return entries;
}
