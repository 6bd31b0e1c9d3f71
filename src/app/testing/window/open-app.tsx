import 'fake-indexeddb/auto';
import { createRoot } from 'react-dom/client';
import { formatForYear } from '../../../form/index.ts';
import { examples, formats, loadReviewFormat } from '../../../formats/index.ts';
import {
  emptyDraft,
  PARTICULARS,
  progressOf,
  toRemark,
  typedAt,
  type Draft,
} from '../../../report/index.ts';
import { openStorage } from '../../../storage/index.ts';
import { loadDialogs } from '../../../ui/index.ts';
import { App } from '../../App.tsx';
import type { AppServices } from '../../services.ts';
import { browserParts } from './browser-parts.ts';
import { eventually, saved } from './look.ts';

/** What the app loads when it is asked for: no test waits for it, or ends before it has come. */
await Promise.all([
  loadDialogs(),
  ...formats.map(({ id }) => loadReviewFormat(id)),
  import('../../../rules/index.ts'),
  import('../../../findings/index.ts'),
  import('../../../health/index.ts'),
  import('../../../screens/check/index.ts'),
  import('../../../screens/drafts/index.ts'),
  import('../../../screens/preview/index.ts'),
  import('../../../screens/storage/index.ts'),
  import('../../../screens/versions/index.ts'),
]);

/** What looks at a draft: it does not come, where a test is about tables alone. */
const never = () => new Promise<never>(() => undefined);

let opened = 0;
let made = 0;

/** An app as `main.tsx` puts it together, over a database of its own. */
function newServices(): AppServices {
  opened += 1;
  return {
    formats,
    loadReviewFormat: never,
    ...openStorage({ name: `app-${String(opened)}`, area: null, locks: null }),
    now: () => Date.parse('2024-03-05T10:32:00+08:00'),
    elapsed: () => performance.now(),
    newId: () => {
      made += 1;
      return `made${String(made)}`;
    },
    examples,
    version: '0.0.0',
  };
}

/** A report to open: 示范县司法局 2023, blank, where nothing else is told. */
export interface Opening {
  readonly draft?: Draft;
  /** What else was typed in it. */
  readonly entries?: Readonly<Record<string, string>>;
  /** What is noted on its entries. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Rules look at it. */
  readonly isReviewed?: boolean;
  /** Other reports in the same browser. */
  readonly beside?: readonly Draft[];
}

function blankDraft(): Draft {
  const format = formatForYear(formats, 2023);
  if (format === undefined) throw new Error('There is no format');
  const entries = { [PARTICULARS.agencyName]: '示范县司法局', [PARTICULARS.year]: '2023' };
  return { ...emptyDraft(format.id), entries };
}

function draftToOpen({ draft = blankDraft(), entries, notes = {} }: Opening): Draft {
  const remarks = Object.entries(notes).map(([at, text]) => toRemark(at, text, typedAt(draft, at)));
  return { ...draft, entries: { ...draft.entries, ...entries }, remarks };
}

async function store(id: string, draft: Draft): Promise<void> {
  const format = formats.find((one) => one.id === draft.formatId);
  if (format === undefined) throw new Error(`There is no format ${draft.formatId}`);
  const { total, missing } = progressOf(format, draft);
  const now = services.now();
  await services.drafts.create({ id, draft, step: 'info', summary: { total, missing }, now });
}

let close: () => void = () => undefined;
let services = newServices();

/** Ends the app of a test, and takes away all that it drew. */
export function closeApp(): void {
  close();
}

/** Waits until a step of the draft stands in the page. */
async function stepCame(step: string): Promise<void> {
  await eventually(() => {
    const current = document.querySelector('nav a[aria-current]');
    const hasCome = current?.getAttribute('href') === `#/draft/own/${step}`;
    if (!hasCome || document.querySelector('main h1') === null) {
      throw new Error(`The step ${step} did not come`);
    }
  });
}

/** Goes to another step of the draft. */
export async function goTo(step: string): Promise<void> {
  location.hash = `#/draft/own/${step}`;
  await stepCame(step);
}

/**
 * The whole app in jsdom, with a step of a new report open: what a browser does of its own (typing,
 * Tab, the clipboard) is done by `user.ts`. No layout, no styles.
 */
export async function openStep(step: string, opening: Opening = {}): Promise<void> {
  browserParts();
  services = newServices();
  if (opening.isReviewed === true) services = { ...services, loadReviewFormat };
  for (const [index, draft] of (opening.beside ?? []).entries()) {
    await store(`beside${String(index)}`, draft);
  }
  await store('own', draftToOpen(opening));
  await draw(step);
}

/** The same, with a table that is never reviewed. */
export function openTable(table: string): Promise<void> {
  return openStep(table);
}

/** Opens the app again over the same database, once all is saved, as a reload does. */
export async function reload(step: string): Promise<void> {
  await saved();
  closeApp();
  services = {
    ...services,
    ...openStorage({ name: `app-${String(opened)}`, area: null, locks: null }),
  };
  await draw(step);
}

async function draw(step: string): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  close = () => {
    root.unmount();
    document.body.replaceChildren();
  };
  // Who opens the check has its rules at once; a table waits for a pause before it asks for them.
  const first = services.loadReviewFormat === never ? step : 'check';
  location.hash = `#/draft/own/${first}`;
  root.render(<App services={services} />);
  await stepCame(first);
  await goTo(step);
}
