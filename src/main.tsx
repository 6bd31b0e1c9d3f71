import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { version } from '../package.json';
import { App, type AppServices } from './app/index.ts';
import { examples, formats, loadReviewFormat } from './formats/index.ts';
import { openStorage } from './storage/index.ts';

/** Random enough for ids of drafts; `crypto.randomUUID` is missing on plain http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}

const services: AppServices = {
  formats,
  loadReviewFormat,
  ...openStorage(),
  // A time before 1970 would be taken for damage when it is read again.
  now: () => Math.max(0, Date.now()),
  elapsed: () => performance.now(),
  newId,
  examples,
  version,
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
);
