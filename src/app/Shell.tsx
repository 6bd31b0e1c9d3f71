import {
  Suspense,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { FormProvider } from 'react-hook-form';
import type { Format } from '../form/index.ts';
import { agencyOf, isLocked, PARTICULARS, typedAt } from '../report/index.ts';
import {
  whenOtherEdition,
  type ClaimedDraft,
  type LiveDraft,
  type Session,
} from '../session/index.ts';
import { ReadOnlyScope, ToastPlace, useClearToasts } from '../ui/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { Rail } from './Rail.tsx';
import { OtherWindowBanner } from './OtherWindowBanner.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import type { AppServices } from './services.ts';
import { StepContent } from './StepContent.tsx';
import { besideTheWork } from './beside-the-work.ts';
import { StepBeside } from './StepBeside.tsx';
import { StepFooter } from './StepFooter.tsx';
import { draftPath, VERSIONS, type Step } from './steps.ts';
import { UpdateLine } from './updates/UpdateLine.tsx';
import { useHistoryActions } from './use-history-actions.ts';
import { useSession } from './use-session.ts';
import { useStepNavigation, type StepNavigation } from './use-step-navigation.ts';
import { useFindingNavigation } from './finding-navigation/use-finding-navigation.ts';
import { useRemarkKey } from './finding-navigation/use-remark-key.ts';
import styles from './shell.module.css';

const FindingStrip = besideTheWork(
  async () => (await import('./finding-navigation/FindingStrip.tsx')).FindingStrip,
);
const loadTrouble = () => import('./SaveTrouble.tsx');
const SaveTrouble = besideTheWork(async () => (await loadTrouble()).SaveTrouble);
const SealStrip = besideTheWork(async () => (await import('./seal/SealStrip.tsx')).SealStrip);

/** What stood here was kept among the versions, or goes on in another edition. */
export type ReloadReason = 'kept' | 'edition';

interface ShellProps {
  readonly services: AppServices;
  readonly format: Format;
  readonly claimed: ClaimedDraft;
  readonly route: string;
  readonly goTo: (path: string) => void;
  readonly hrefOf: (path: string) => string;
  /** Opens the draft anew, as the database holds it; what stands here has been kept. */
  readonly onReload: (why: ReloadReason) => void;
  readonly railFoot: ReactNode;
}

/** The wizard around an open draft: bar, rail, the step, the way on. */
export function Shell(props: ShellProps) {
  const { services, format, claimed, route, goTo, hrefOf } = props;
  const { stored, editLock } = claimed;
  const session = useSession(services, format, claimed);
  const { form, live, history, autosave, review: reviewed, versions } = session;
  const isWrittenElsewhere = useSyncExternalStore(
    session.isWrittenElsewhere.watch,
    session.isWrittenElsewhere.get,
  );
  const seal = useSyncExternalStore(versions.seal.watch, versions.seal.get);
  const readOnly = isWrittenElsewhere || isLocked(seal);
  const review = useSyncExternalStore(reviewed.review.watch, reviewed.review.get);
  const stepNavigation = useStepNavigation({ format, draftId: stored.id, route, goTo });
  const { steps, current, toStep } = stepNavigation;
  const title = useTitle(live, current);
  const findingNavigation = useFindingNavigation(format, reviewed, stepNavigation);
  useRemarkKey(live, stepNavigation);
  const main = useRef<HTMLElement>(null);
  useOtherEdition(session, props.onReload);
  const clearToasts = useClearToasts();
  // What a message offers to take back belongs to this draft.
  useEffect(() => clearToasts, [clearToasts, readOnly]);
  // Here before there is any trouble, when it might not be had any more.
  useEffect(() => {
    loadTrouble().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (current !== VERSIONS) autosave.setStep(route);
  }, [autosave, current, route]);
  // What was typed a moment ago counts on the next step, before it is seen.
  useLayoutEffect(() => {
    reviewed.catchUp();
  }, [reviewed, route]);
  // A table is typed in first; the other steps show what was found.
  const isTable = format.sections.some(({ id, kind }) => id === current.id && kind === 'table');
  useEffect(() => {
    if (!isTable) reviewed.need().catch(() => undefined);
  }, [reviewed, isTable]);
  useFocusOnStep(main, stepNavigation);
  const { undo, redo } = useHistoryActions(format, history, stepNavigation);
  const href = (step: Step) => hrefOf(draftPath(stored.id, step.route));
  return (
    <FormProvider {...form}>
      <ReadOnlyScope value={readOnly}>
        <div className={styles['shell']}>
          <header className={styles['bar']}>
            <a href={hrefOf('/')}>‹ 全部年报</a>
            <span className={styles['reportName']}>{title}</span>
            <ToastPlace look="inBar" />
            <SaveStatus autosave={autosave} />
            <HistoryButtons history={history} onUndo={undo} onRedo={redo} />
          </header>
          <Suspense fallback={null}>
            <SaveTrouble
              services={services}
              session={session}
              step={route}
              goTo={goTo}
              onReload={() => {
                props.onReload('kept');
              }}
            />
            {seal !== null && (
              <SealStrip live={live} seal={seal} versions={versions} changesHref={href(VERSIONS)} />
            )}
          </Suspense>
          <OtherWindowBanner
            isWrittenElsewhere={isWrittenElsewhere}
            onTakeOver={() => {
              void editLock.takeOver();
            }}
          />
          <UpdateLine autosave={autosave} />
          <div className={styles['body']}>
            <Rail
              format={format}
              steps={steps}
              current={current}
              review={review}
              isSigned={isLocked(seal)}
              hrefOf={href}
              onGoTo={toStep}
              foot={props.railFoot}
            />
            <main className={styles['main']} ref={main} tabIndex={-1} key={current.id}>
              <div className={styles['content']} data-column={columnOf(current, isTable)}>
                <ErrorBoundary version={services.version}>
                  <StepContent
                    session={session}
                    drafts={services.drafts}
                    draftId={stored.id}
                    settings={services.settings}
                    review={review}
                    needReview={reviewed.need}
                    stepNavigation={stepNavigation}
                    findingNavigation={findingNavigation}
                    isSigned={isLocked(seal)}
                  />
                </ErrorBoundary>
                <StepFooter steps={steps} current={current} onGoTo={toStep} />
              </div>
              <StepBeside settings={services.settings} session={session} current={current} />
            </main>
          </div>
          {review.result !== null && (
            <Suspense fallback={null}>
              <FindingStrip
                format={format}
                findingNavigation={findingNavigation}
                findings={review.result.findings}
                isShown={current.kind === 'info' || current.kind === 'section'}
              />
            </Suspense>
          )}
        </div>
      </ReadOnlyScope>
    </FormProvider>
  );
}

/** The screens are those of one edition. */
function useOtherEdition(
  { live, autosave }: Pick<Session, 'live' | 'autosave'>,
  onReload: ShellProps['onReload'],
): void {
  const reload = useEffectEvent(() => {
    onReload('edition');
  });
  useEffect(
    () =>
      whenOtherEdition({ live, autosave }, () => {
        reload();
      }),
    [live, autosave],
  );
}

/** What the report is called in the bar, and with its step in the browser's tab. */
function useTitle(live: LiveDraft, { name }: Step): string {
  const title = useSyncExternalStore(live.watch, () => {
    const draft = live.current();
    return `${agencyOf(draft).name} · ${typedAt(draft, PARTICULARS.year)} 年`;
  });
  useEffect(() => {
    document.title = `${name} · ${title}`;
  }, [name, title]);
  return title;
}

/** How wide the step's one column is. */
function columnOf({ kind }: Step, isTable: boolean): 'table' | 'text' | 'wide' {
  if (isTable) return 'table';
  // Both show two things side by side.
  return kind === 'preview' || kind === 'versions' ? 'wide' : 'text';
}

/** After a step to another page its content is read on from; who was sent to an entry goes there. */
function useFocusOnStep(
  main: RefObject<HTMLElement | null>,
  { current, focusOn }: StepNavigation,
): void {
  const shownStep = useRef(current.id);
  useEffect(() => {
    if (shownStep.current === current.id) return;
    shownStep.current = current.id;
    if (focusOn === null) main.current?.focus({ preventScroll: true });
  }, [main, current.id, focusOn]);
}
