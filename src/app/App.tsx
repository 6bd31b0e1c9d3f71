import { useCallback, useEffect } from 'react';
import { Router, useLocation, useRoute } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { late, ToastPlace, ToastProvider, useClearToasts } from '../ui/index.ts';
import { DraftPage } from './DraftPage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepDirectionMarksOut } from './keep-direction-marks-out.ts';
import type { AppServices } from './services.ts';
import { draftPath } from './steps.ts';
import { UpdateLine } from './updates/UpdateLine.tsx';
import { useStorageRoom } from './use-storage-room.ts';

const DraftsScreen = late(async () => (await import('../screens/drafts/index.ts')).DraftsScreen);

const ImportScreen = late(async () => (await import('../screens/importing/index.ts')).ImportScreen);
/** Where a report of somebody else is looked at; nothing of it is kept, and a reload shows the list. */
const REVIEW = '/import';

/** The whole app: routes in the hash, so that it runs from any path and from a file. */
export function App({ services }: { readonly services: AppServices }) {
  useEffect(() => keepDirectionMarksOut(document), []);
  return (
    <ErrorBoundary version={services.version}>
      <ToastProvider>
        <Router hook={useHashLocation}>
          <Routes services={services} />
        </Router>
      </ToastProvider>
    </ErrorBoundary>
  );
}

function Routes({ services }: { readonly services: AppServices }) {
  const [path, goTo] = useLocation();
  const storage = useStorageRoom(services);
  const clearToasts = useClearToasts();
  // A message speaks of the page it was shown on.
  useEffect(() => clearToasts, [clearToasts, path]);
  const [isDraft, params] = useRoute('/draft/:id/:step');
  const openDraft = useCallback(
    (id: string, step: string) => {
      goTo(draftPath(id, step));
    },
    [goTo],
  );
  if (isDraft) {
    return (
      <DraftPage
        key={params.id}
        services={services}
        id={params.id}
        route={params.step}
        goTo={goTo}
        hrefOf={hrefOf}
        railFoot={storage?.inRail()}
      />
    );
  }
  return (
    <>
      {path === '/storage' ? (
        storage?.screen()
      ) : (
        <>
          <UpdateLine />
          <DraftsScreen
            services={services}
            hrefOf={draftHref}
            onOpen={openDraft}
            storage={storage}
            review={{
              isOpen: path === REVIEW,
              open: () => {
                goTo(REVIEW);
              },
              close: () => {
                goTo('/');
              },
              screen: (props) => <ImportScreen {...props} />,
            }}
          />
        </>
      )}
      <ToastPlace look="atFoot" />
    </>
  );
}

function hrefOf(path: string): string {
  return `#${path}`;
}

function draftHref(id: string, step: string): string {
  return hrefOf(draftPath(id, step));
}
