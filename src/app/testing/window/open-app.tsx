import 'fake-indexeddb/auto';
import { createRoot } from 'react-dom/client';
import { formatForYear } from '../../../form/index.ts';
import { examples, formats } from '../../../formats/index.ts';
import { emptyDraft, PARTICULARS, progressOf } from '../../../report/index.ts';
import { openStorage } from '../../../storage/index.ts';
import { loadDialogs } from '../../../ui/index.ts';
import { App } from '../../App.tsx';
import type { AppServices } from '../../services.ts';
import { browserParts } from './browser-parts.ts';
import { eventually, saved } from './look.ts';

// The library behind them is large: no test waits for it.
await loadDialogs();

/** What looks at a draft: it does not come, where a test is about tables alone. */
const never = () => new Promise<never>(() => undefined);

let opened = 0;

/** An app as `main.tsx` puts it together, over a database of its own. */
function newServices(): AppServices {
  opened += 1;
  return {
    formats,
    loadReviewFormat: never,
    ...openStorage({ name: `app-${String(opened)}`, area: null, locks: null }),
    now: () => Date.parse('2024-03-05T10:32:00+08:00'),
    elapsed: () => performance.now(),
    newId: () => 'made',
    examples,
    version: '0.0.0',
  };
}

function newDraft() {
  const format = formatForYear(formats, 2023);
  if (format === undefined) throw new Error('There is no format');
  const entries = { [PARTICULARS.agencyName]: '示范县司法局', [PARTICULARS.year]: '2023' };
  const draft = { ...emptyDraft(format.id), entries };
  const { total, missing } = progressOf(format, draft);
  return { draft, summary: { total, missing } };
}

let close: () => void = () => undefined;
let services = newServices();

/** Ends the app of a test, and takes away all that it drew. */
export function closeApp(): void {
  close();
}

/** Goes to another table of the draft. */
export async function goTo(table: string): Promise<void> {
  location.hash = `#/draft/own/${table}`;
  await eventually(() => {
    if (document.querySelector(`[data-cell^="${table}."]`) === null) {
      throw new Error(`The table ${table} did not come`);
    }
  });
}

/**
 * The whole app in jsdom, with a table of a new report open: what a browser does of its own (typing,
 * Tab, the clipboard) is done by `user.ts`. No layout, no styles.
 */
export async function openTable(table: string): Promise<void> {
  browserParts();
  services = newServices();
  const { draft, summary } = newDraft();
  await services.drafts.create({ id: 'own', draft, step: 'info', summary, now: services.now() });
  await draw(table);
}

/** Opens the app again over the same database, once all is saved, as a reload does. */
export async function reload(table: string): Promise<void> {
  await saved();
  closeApp();
  services = {
    ...services,
    ...openStorage({ name: `app-${String(opened)}`, area: null, locks: null }),
  };
  await draw(table);
}

async function draw(table: string): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  close = () => {
    root.unmount();
    document.body.replaceChildren();
  };
  location.hash = `#/draft/own/${table}`;
  root.render(<App services={services} />);
  await goTo(table);
}
