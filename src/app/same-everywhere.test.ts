// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { reportsOf } from './testing/same-everywhere/reports.ts';
import { everywhereDifferences } from './testing/same-everywhere/same-everywhere.ts';

const parser = new DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html');

// `npm run same-everywhere` does the same for 200 reports, and with PDFs.
it.each(everyEdition)(
  'page, Word, copy and Excel have the texts and cells of the document, form $id',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(reportsOf(format, 'any'), async (report) => {
        expect(await everywhereDifferences(format, report, parse)).toEqual({
          ...{ HTML: [], Word: [], copy: [], Excel: [] },
        });
      }),
      { numRuns: 10 },
    );
  },
  60_000,
);
