import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { sectionOf, toDocument } from '../../document/index.ts';
import {
  fileNameOf,
  MEDIA_TYPES,
  paperPlaces,
  renderCoverSheet,
  renderHtml,
  renderProofSheet,
} from '../../exporters/index.ts';
import {
  agencyOf,
  countOpen,
  isLocked,
  NOTHING_OPEN,
  openCounts,
  type Finding,
  type LastYear,
  type SettingsStore,
  identityOf,
} from '../../report/index.ts';
import type { LiveDraft, LiveVersions } from '../../session/index.ts';
import { proofSheet, type DraftReview } from '../../rules/index.ts';
import { listen, saveFile, useLoaded } from '../../ui/index.ts';
import { Actions, SettingsButton } from './Actions.tsx';
import { ReadinessStatus } from './ReadinessStatus.tsx';
import { OpenItemsDialog } from './OpenItemsDialog.tsx';
import type { Paper } from './paper.ts';
import { PaperChoice } from './PaperChoice.tsx';
import { PaperSheets } from './PaperSheets.tsx';
import { useDocumentSettings } from './settings/use-document-settings.ts';
import styles from './preview.module.css';

interface PreviewScreenProps {
  readonly live: LiveDraft;
  readonly versions: LiveVersions;
  readonly settings: SettingsStore;
  readonly review: DraftReview;
  readonly loadLastYear: () => Promise<LastYear | null>;
  readonly onGoTo: (finding: Finding) => void;
  /** Goes from the paper to an entry. */
  readonly onPick: (entryId: string) => void;
  /** The entry one was led to from the paper last, which is where one comes back to. */
  readonly cameFrom: string | null;
  readonly onCheck: () => void;
  readonly onVersions: () => void;
}

/** The paper as it will be, and the ways out: print, copy, files. */
export function PreviewScreen(props: PreviewScreenProps) {
  const { live, versions, review, onCheck, onVersions } = props;
  const [paper, setPaper] = useState<Paper>({ kind: 'report' });
  const seal = useSyncExternalStore(versions.seal.watch, versions.seal.get);
  const isSigned = isLocked(seal);
  const { format } = live;
  // What was checked is what goes out.
  const { draft } = review;
  // A signed report stays final, whatever rules came later.
  const counts = isSigned ? NOTHING_OPEN : openCounts(review.findings);
  const isOpen = countOpen(counts) > 0;
  const gate = useGate(() => !isOpen && live.current() === draft);
  const { state, json } = useMemo(() => identityOf(format, draft), [format, draft]);
  const { settings, save } = useDocumentSettings(props.settings, agencyOf(draft).name);
  const lastYear = useLastYear(settings.figuresIn !== null, props.loadLastYear);
  const document = useMemo(
    () => toDocument(format, draft, { draftMark: isOpen, state, settings, lastYear }),
    [format, draft, isOpen, state, settings, lastYear],
  );
  const html = useMemo(() => renderHtml(document, json), [document, json]);
  const shown = useMemo(() => {
    if (paper.kind === 'report') return html;
    if (paper.kind === 'part') return renderHtml(sectionOf(document, paper.sectionId));
    const { lastYear: before } = review;
    const sheet = proofSheet(review.format, draft, { state, lastYear: before });
    return paper.kind === 'proof'
      ? renderProofSheet(sheet)
      : renderCoverSheet({ format, draft, sheet, lastYear: before });
  }, [paper, html, document, review, format, draft, state]);
  // What goes out as final is kept; where that fails, the page of versions says so.
  const keepVersion = () => {
    const keeping = versions.load().then((keeper) => keeper.keep('export'));
    keeping.catch(() => undefined);
  };
  const printed = paper.kind === 'part' ? sectionOf(document, paper.sectionId) : document;
  const printing = usePrinting(paper, setPaper);
  const print = (wanted: Paper) => {
    if (wanted.kind === 'report') keepVersion();
    printing.print(wanted);
  };
  const report = {
    places: paperPlaces(printed),
    isDraft: isOpen,
    number: document.page.pageNumber.place,
    cameFrom: props.cameFrom,
    onPick: props.onPick,
    onPrintPart: (sectionId: string) => {
      print({ kind: 'part', sectionId });
    },
  };
  usePrintKey(() => {
    print(paper);
  });
  const exportPage = () => {
    keepVersion();
    saveFile(fileNameOf(format, draft, 'html'), html, MEDIA_TYPES.html);
  };
  return (
    <div className={styles['layout']}>
      <div className={styles['side']}>
        <h1 id="preview-heading" tabIndex={-1}>
          预览与导出
        </h1>
        <ReadinessStatus counts={counts} isSigned={isSigned} onCheck={onCheck} />
        <Actions
          live={live}
          versions={versions}
          report={{ format, draft, document, json }}
          paper={paper}
          isOpen={isOpen}
          waived={review.findings.filter(({ waived }) => waived !== undefined).length}
          onPaper={setPaper}
          onPrint={print}
          onExport={keepVersion}
          onExportPage={() => {
            gate.pass('导出网页', exportPage);
          }}
          passGate={gate.pass}
          onVersions={onVersions}
        />
        <PrintTip />
        {gate.asked !== null && (
          <OpenItemsDialog
            live={live}
            review={review}
            wanted={gate.asked.name}
            onGoTo={props.onGoTo}
            onGoOn={gate.goOn}
            onClose={gate.close}
          />
        )}
      </div>
      <div className={styles['papers']}>
        <PaperChoice format={format} paper={paper} state={state} onShow={setPaper}>
          <SettingsButton
            report={{ format, draft, document, json }}
            settings={settings}
            onSettings={save}
          />
        </PaperChoice>
        <PaperSheets
          key={paper.kind === 'part' ? paper.sectionId : paper.kind}
          html={shown}
          report={paper.kind === 'report' || paper.kind === 'part' ? report : null}
          frame={printing.frame}
          onLoad={printing.onLoad}
        />
      </div>
    </div>
  );
}

/** Last year's report once it is wanted and found; without it the figures that compare are left out. */
function useLastYear(isWanted: boolean, load: () => Promise<LastYear | null>): LastYear | null {
  const loadWanted = useCallback(async () => (isWanted ? load() : null), [isWanted, load]);
  return useLoaded(loadWanted);
}

interface Asked {
  /** As its button says. */
  readonly name: string;
  readonly act: () => void;
}

/** What signs or publishes waits until nothing is open, as far as is known, and shows what is. */
function useGate(isClear: () => boolean) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => {
    setAsked(null);
  };
  return {
    asked,
    close,
    pass: (name: string, act: () => void) => {
      if (isClear()) act();
      else setAsked({ name, act });
    },
    goOn: () => {
      close();
      asked?.act();
    },
  };
}

/** Page numbers stand in the margin boxes of the page, which Chromium has since 131. */
function PrintTip() {
  const printsNumbers = 'CSSMarginRule' in window;
  return (
    <p className={styles['tip']} data-page-numbers={printsNumbers}>
      打印时纸张选 A4，边距选“默认”。
      {!printsNumbers &&
        '本浏览器印不出正文的页码：请在打印窗口勾选“页眉和页脚”，或换用 Chromium 131 以上的浏览器打印。'}
    </p>
  );
}

/** Prints a paper as soon as it stands in the frame. */
function usePrinting(shown: Paper, show: (paper: Paper) => void) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isWanted = useRef(false);
  const onLoad = () => {
    if (!isWanted.current) return;
    isWanted.current = false;
    frame.current?.contentWindow?.print();
  };
  const print = (paper: Paper) => {
    if (paper === shown || paper.kind === shown.kind) {
      frame.current?.contentWindow?.print();
      return;
    }
    isWanted.current = true;
    show(paper);
  };
  return { frame, print, onLoad };
}

/** Ctrl+P means the paper, not the screen around it. */
function usePrintKey(print: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print();
    };
    return listen(window, { keydown: onKeyDown });
  });
}
