import { useEffect, useMemo, useRef, useState } from 'react';
import { sectionOf, toDocument } from '../../document/index.ts';
import { publishedJson, renderHtml, renderProofSheet, stateOf } from '../../exporters/index.ts';
import {
  agencyOf,
  type Draft,
  type LiveDraft,
  type LiveVersions,
  type SettingsStore,
} from '../../report/index.ts';
import { proofSheet, type DraftReview } from '../../rules/index.ts';
import { Actions } from './Actions.tsx';
import { Obstacles } from './Obstacles.tsx';
import type { Paper } from './paper.ts';
import { PaperChoice } from './PaperChoice.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { useDocumentSettings } from './settings/use-document-settings.ts';
import { useLastYear } from './use-last-year.ts';
import styles from './preview.module.css';

interface PreviewScreenProps {
  readonly live: LiveDraft;
  readonly versions: LiveVersions;
  readonly settings: SettingsStore;
  readonly review: DraftReview;
  readonly loadLastYear: () => Promise<Draft | null>;
  readonly onCheck: () => void;
  readonly onVersions: () => void;
}

/** The paper as it will be, and the ways out: print, copy, files. */
export function PreviewScreen(props: PreviewScreenProps) {
  const { live, versions, review, onCheck, onVersions } = props;
  const [paper, setPaper] = useState<Paper>({ kind: 'report' });
  const [refused, setRefused] = useState(false);
  const { format } = live;
  const draft = live.current();
  const errors = review.findings.filter((finding) => finding.severity === 'error');
  const hasErrors = errors.length > 0;
  const state = stateOf(format, draft);
  const { settings, save } = useDocumentSettings(props.settings, agencyOf(draft).name);
  const lastYear = useLastYear(settings.figuresIn !== null, props.loadLastYear);
  const document = useMemo(
    () => toDocument(format, draft, { draftMark: hasErrors, state, settings, lastYear }),
    [format, draft, hasErrors, state, settings, lastYear],
  );
  const html = useMemo(
    () => renderHtml(document, publishedJson(format, draft)),
    [document, format, draft],
  );
  const shown = useMemo(() => {
    if (paper.kind === 'report') return html;
    return paper.kind === 'part'
      ? renderHtml(sectionOf(document, paper.sectionId))
      : renderProofSheet(proofSheet(review.format, draft, { state }));
  }, [paper, html, document, review.format, draft, state]);
  // What goes out as final is kept; where that fails, the page of versions says so.
  const keepVersion = () => {
    const keeping = versions.load().then((keeper) => keeper.keep('export'));
    keeping.catch(() => undefined);
  };
  const printing = usePrinting(paper, setPaper);
  const print = (wanted: Paper) => {
    if (wanted.kind === 'report' && !hasErrors) keepVersion();
    printing.print(wanted);
  };
  usePrintKey(() => {
    print(paper);
  });
  /** True where the report may go out; says what stands in the way otherwise. */
  const mayGoOut = () => {
    setRefused(hasErrors);
    if (!hasErrors) keepVersion();
    return !hasErrors;
  };
  return (
    <div className={styles['layout']}>
      <div className={styles['side']}>
        <h1 id="preview-heading" tabIndex={-1}>
          预览与导出
        </h1>
        <Obstacles errors={errors} refused={refused} onCheck={onCheck} />
        <Actions
          live={live}
          versions={versions}
          document={document}
          html={html}
          paper={paper}
          hasErrors={hasErrors}
          settings={settings}
          onSettings={save}
          onPaper={setPaper}
          onPrint={print}
          mayGoOut={mayGoOut}
          onVersions={onVersions}
        />
        <PrintTip />
      </div>
      <div className={styles['papers']}>
        <PaperChoice format={format} paper={paper} state={state} onShow={setPaper} />
        <PaperFrame
          key={paper.kind === 'part' ? paper.sectionId : paper.kind}
          html={shown}
          frame={printing.frame}
          onLoad={printing.onLoad}
        />
      </div>
    </div>
  );
}

/** Page numbers stand in the margin boxes of the page, which Chromium has since 131. */
function PrintTip() {
  const printsNumbers = 'CSSMarginRule' in window;
  return (
    <p className={styles['tip']} data-page-numbers={printsNumbers}>
      打印时纸张选 A4，边距选“默认”，勾选“背景图形”与否都可以。
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
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  });
}
