// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { reportsOf } from './testing/same-everywhere/reports.ts';
import { everywhereDifferences } from './testing/same-everywhere/same-everywhere.ts';

const parser = new DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html');

// `npm run same-everywhere` does the same for 200 reports, and with PDFs.
it.each([
  ...formats.map((format) => [format.id, format, 12] as const),
  ['toy', toyFormat, 8] as const,
])(
  'page, Word, copy and Excel have the texts and cells of the document, form %s',
  async (_, format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(reportsOf(format, 'any'), async (report) => {
        expect(await everywhereDifferences(format, report, parse)).toEqual({
          ...{ HTML: [], Word: [], copy: [], Excel: [] },
        });
      }),
      { numRuns },
    );
  },
  60_000,
);
