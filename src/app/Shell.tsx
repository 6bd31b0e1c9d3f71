import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { FormProvider } from 'react-hook-form';
import type { Format } from '../form/index.ts';
import { agencyOf, PARTICULARS, typedAt, type Finding, type StoredDraft } from '../report/index.ts';
import { FillScreen } from '../screens/fill/index.ts';
import { saveFile, useClearToasts } from '../ui/index.ts';
import { useOpenDraft } from './open-draft/use-open-draft.ts';
import { Rail } from './Rail.tsx';
import { SaveStatus, SaveTrouble } from './SaveStatus.tsx';
import type { AppServices } from './services.ts';
import { draftPath, stepsOf, type Step } from './steps.ts';
import { StepFooter } from './StepFooter.tsx';
import styles from './shell.module.css';

const CheckScreen = lazy(() =>
  import('../screens/check/index.ts').then((room) => ({ default: room.CheckScreen })),
);
const PreviewScreen = lazy(() =>
  import('../screens/preview/index.ts').then((room) => ({ default: room.PreviewScreen })),
);

interface ShellProps {
  readonly services: AppServices;
  readonly format: Format;
  readonly stored: StoredDraft;
  readonly route: string;
  readonly goTo: (path: string) => void;
  readonly hrefOf: (path: string) => string;
}

/** The wizard around an open draft: bar, rail, the step, the way on. */
export function Shell({ services, format, stored, route, goTo, hrefOf }: ShellProps) {
  const { form, live, autosave, review: reviewed } = useOpenDraft(services, format, stored);
  const review = useSyncExternalStore(reviewed.review.watch, reviewed.review.get);
  const title = useSyncExternalStore(live.watch, () => {
    const draft = live.current();
    return `${agencyOf(draft).name} · ${typedAt(draft, PARTICULARS.year)} 年`;
  });
  const steps = stepsOf(format);
  const current = steps.find((step) => step.route === route) ?? steps[0];
  const main = useRef<HTMLElement>(null);
  const clearToasts = useClearToasts();
  // What a message offers to take back belongs to this draft.
  useEffect(() => clearToasts, [clearToasts]);
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const onFocused = useCallback(() => {
    setFocusOn(null);
  }, []);
  useEffect(() => {
    autosave.setStep(route);
  }, [autosave, route]);
  // What was typed a moment ago counts on the next step, before it is seen.
  useLayoutEffect(() => {
    reviewed.catchUp();
  }, [reviewed, route]);
  useEffect(() => {
    document.title = `${current?.name ?? ''} · ${title}`;
  }, [current?.name, title]);
  // After a step to another page its content is read on from; who was sent to an entry goes there.
  const shownStep = useRef(current?.id);
  useEffect(() => {
    if (shownStep.current === current?.id) return;
    shownStep.current = current?.id;
    if (focusOn === null) main.current?.focus({ preventScroll: true });
  }, [current?.id, focusOn]);
  if (current === undefined) throw new Error('A format has no steps');
  const toStep = (step: Step) => {
    goTo(draftPath(stored.id, step.route));
  };
  const toKind = (kind: Step['kind']) => {
    const step = steps.find((candidate) => candidate.kind === kind);
    if (step !== undefined) toStep(step);
  };
  const goToFinding = (finding: Finding) => {
    const step = steps.find((candidate) => candidate.id === finding.section);
    if (step === undefined) return;
    setFocusOn(finding.at);
    toStep(step);
  };
  const exportBackup = () => {
    void import('../exporters/index.ts').then(({ fileNameOf, renderJson }) => {
      const draft = live.current();
      saveFile(fileNameOf(format, draft, 'json'), renderJson(format, draft), 'application/json');
    });
  };
  const href = (step: Step) => hrefOf(draftPath(stored.id, step.route));
  const section = format.sections.find((candidate) => candidate.id === current.id) ?? null;
  return (
    <FormProvider {...form}>
      <div className={styles['shell']}>
        <header className={styles['bar']}>
          <a href={hrefOf('/')}>‹ 全部年报</a>
          <span className={styles['reportName']}>{title}</span>
          <SaveStatus autosave={autosave} />
        </header>
        <SaveTrouble autosave={autosave} onExport={exportBackup} />
        <div className={styles['body']}>
          <Rail steps={steps} current={current} review={review} hrefOf={href} onGoTo={toStep} />
          <main className={styles['main']} ref={main} tabIndex={-1} key={current.id}>
            <div className={styles['content']}>
              <Suspense fallback={<p role="status">正在打开</p>}>
                {(current.kind === 'info' || current.kind === 'section') && (
                  <FillScreen
                    live={live}
                    section={section}
                    findings={review.findings}
                    focusOn={focusOn}
                    onFocused={onFocused}
                  />
                )}
                {current.kind === 'check' && (
                  <CheckScreen
                    format={format}
                    findings={review.findings}
                    onGoTo={goToFinding}
                    onPreview={() => {
                      toKind('preview');
                    }}
                  />
                )}
                {current.kind === 'preview' && (
                  <PreviewScreen
                    live={live}
                    findings={review.findings}
                    onCheck={() => {
                      toKind('check');
                    }}
                  />
                )}
              </Suspense>
              <StepFooter steps={steps} current={current} onGoTo={toStep} />
            </div>
          </main>
        </div>
      </div>
    </FormProvider>
  );
}
