import { lazy, Suspense } from 'react';
import type { LiveDraft } from '../report/index.ts';
import { FillScreen } from '../screens/fill/index.ts';
import type { Review } from './open-draft/review.ts';
import type { Way } from './use-way.ts';

const CheckScreen = lazy(() =>
  import('../screens/check/index.ts').then((room) => ({ default: room.CheckScreen })),
);
const PreviewScreen = lazy(() =>
  import('../screens/preview/index.ts').then((room) => ({ default: room.PreviewScreen })),
);

interface StepContentProps {
  readonly live: LiveDraft;
  readonly review: Review;
  readonly way: Way;
}

/** The screen of the step that is open. */
export function StepContent({ live, review: { findings }, way }: StepContentProps) {
  const { current, focusOn, onFocused, toEntry, toKind } = way;
  switch (current.kind) {
    case 'info':
    case 'section': {
      const section = live.format.sections.find((candidate) => candidate.id === current.id);
      return (
        <FillScreen
          live={live}
          section={section ?? null}
          findings={findings}
          focusOn={focusOn}
          onFocused={onFocused}
        />
      );
    }
    case 'check':
      return (
        <Suspense fallback={<Opening />}>
          <CheckScreen
            live={live}
            findings={findings}
            onGoTo={(finding) => {
              toEntry(finding, finding.section);
            }}
            onGoToEntry={(at) => {
              toEntry({ at });
            }}
            onPreview={() => {
              toKind('preview');
            }}
          />
        </Suspense>
      );
    case 'preview':
      return (
        <Suspense fallback={<Opening />}>
          <PreviewScreen
            live={live}
            findings={findings}
            onCheck={() => {
              toKind('check');
            }}
          />
        </Suspense>
      );
  }
}

function Opening() {
  return <p role="status">正在打开</p>;
}
