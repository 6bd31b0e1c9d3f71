import { lazy, Suspense, useEffect, useState } from 'react';
import type { SettingsStore } from '../report/index.ts';
import { FillScreen } from '../screens/fill/index.ts';
import type { Review, Session } from '../session/index.ts';
import { VERSIONS } from './steps.ts';
import type { StepNavigation } from './use-step-navigation.ts';
import type { FindingNavigation } from './finding-navigation/use-finding-navigation.ts';

const CheckScreen = lazy(() =>
  import('../screens/check/index.ts').then((room) => ({ default: room.CheckScreen })),
);
const PreviewScreen = lazy(() =>
  import('../screens/preview/index.ts').then((room) => ({ default: room.PreviewScreen })),
);
const VersionsScreen = lazy(() =>
  import('../screens/versions/index.ts').then((room) => ({ default: room.VersionsScreen })),
);

interface StepContentProps {
  readonly session: Pick<Session, 'live' | 'versions' | 'lastYear'>;
  readonly settings: SettingsStore;
  readonly review: Review;
  /** Fails where the rules do not come. */
  readonly needReview: () => Promise<void>;
  readonly stepNavigation: StepNavigation;
  readonly findingNavigation: FindingNavigation;
  readonly isSigned: boolean;
}

/** The screen of the step that is open. */
export function StepContent(props: StepContentProps) {
  const { session, settings, review, needReview, stepNavigation, findingNavigation } = props;
  const { live, versions } = session;
  const { result } = review;
  const { current, focusOn, onFocused, toEntry, toStep, toKind } = stepNavigation;
  const onGoToEntry = (at: string) => {
    toEntry({ at });
  };
  switch (current.kind) {
    case 'info':
    case 'section': {
      const section = live.format.sections.find((candidate) => candidate.id === current.id);
      return (
        <FillScreen
          live={live}
          settings={settings}
          section={section ?? null}
          review={result}
          focusOn={focusOn}
          onFocused={onFocused}
          onGoToEntry={onGoToEntry}
        />
      );
    }
    case 'check':
      if (result === null) return <Checking need={needReview} />;
      return (
        <Suspense fallback={<Opening />}>
          <CheckScreen
            live={live}
            review={result}
            isSigned={props.isSigned}
            onGoTo={findingNavigation.show}
            onNextFinding={findingNavigation.go}
            onGoToEntry={onGoToEntry}
            onPreview={() => {
              toKind('preview');
            }}
          />
        </Suspense>
      );
    case 'preview':
      if (result === null) return <Checking need={needReview} />;
      return (
        <Suspense fallback={<Opening />}>
          <PreviewScreen
            live={live}
            versions={versions}
            settings={settings}
            review={result}
            loadLastYear={session.lastYear}
            onGoTo={findingNavigation.show}
            onCheck={() => {
              toKind('check');
            }}
            onVersions={() => {
              toStep(VERSIONS);
            }}
          />
        </Suspense>
      );
    case 'versions':
      return (
        <Suspense fallback={<Opening />}>
          <VersionsScreen live={live} versions={versions} />
        </Suspense>
      );
  }
}

/** Waits for the rules; where they don't come, that is told as of any part of the program. */
function Checking({ need }: { readonly need: () => Promise<void> }) {
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    need().catch((error: unknown) => {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    });
  }, [need]);
  if (failure !== null) throw failure;
  return <p role="status">正在校核</p>;
}

function Opening() {
  return <p role="status">正在打开</p>;
}
