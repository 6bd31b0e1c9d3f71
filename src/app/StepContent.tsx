import { useEffect, useState } from 'react';
import type { Format } from '../form/index.ts';
import { entriesOf, type DraftStore, type SettingsStore } from '../report/index.ts';
import { FillScreen } from '../screens/fill/index.ts';
import type { Review, Session } from '../session/index.ts';
import { late } from '../ui/index.ts';
import { VERSIONS } from './steps.ts';
import type { StepNavigation } from './use-step-navigation.ts';
import type { FindingNavigation } from './finding-navigation/use-finding-navigation.ts';

const OPENING = <p role="status">正在打开</p>;
const CheckScreen = late(
  async () => (await import('../screens/check/index.ts')).CheckScreen,
  OPENING,
);
const PreviewScreen = late(
  async () => (await import('../screens/preview/index.ts')).PreviewScreen,
  OPENING,
);
const VersionsScreen = late(
  async () => (await import('../screens/versions/index.ts')).VersionsScreen,
  OPENING,
);

interface StepContentProps {
  readonly session: Pick<Session, 'live' | 'versions' | 'lastYear'>;
  readonly drafts: DraftStore;
  readonly draftId: string;
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
  const {
    session,
    drafts,
    draftId,
    settings,
    review,
    needReview,
    stepNavigation,
    findingNavigation,
  } = props;
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
      );
    case 'preview':
      if (result === null) return <Checking need={needReview} />;
      return (
        <PreviewScreen
          live={live}
          versions={versions}
          settings={settings}
          review={result}
          loadLastYear={session.lastYear}
          onGoTo={findingNavigation.show}
          onPick={(at) => {
            stepNavigation.leavePaper(at);
            onGoToEntry(typedAmong(live.format, at));
          }}
          cameFrom={stepNavigation.leftPaperAt}
          onCheck={() => {
            toKind('check');
          }}
          onVersions={() => {
            toStep(VERSIONS);
          }}
        />
      );
    case 'versions':
      return <VersionsScreen live={live} versions={versions} drafts={drafts} draftId={draftId} />;
  }
}

/** An entry one can type in: of a sum its first term. */
function typedAmong(format: Format, at: string): string {
  const first = entriesOf(format).get(at)?.cell?.terms?.[0];
  return first === undefined ? at : typedAmong(format, first);
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
