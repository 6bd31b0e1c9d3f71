import { useEffect, useMemo, useRef, useState } from 'react';
import { toDocument } from '../../document/index.ts';
import {
  fileNameOf,
  renderHtml,
  renderJson,
  renderProofSheet,
  stateOf,
} from '../../exporters/index.ts';
import type { LiveDraft, LiveVersions } from '../../report/index.ts';
import { proofSheet, type DraftReview } from '../../rules/index.ts';
import { Button, saveFile } from '../../ui/index.ts';
import { Obstacles } from './Obstacles.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { Signing } from './Signing.tsx';
import { useWordExport } from './use-word-export.ts';
import styles from './preview.module.css';

interface PreviewScreenProps {
  readonly live: LiveDraft;
  readonly versions: LiveVersions;
  readonly review: DraftReview;
  readonly onCheck: () => void;
  readonly onVersions: () => void;
}

type Paper = 'report' | 'proof';

/** The paper as it will be, and the ways out: print, web page, file. */
export function PreviewScreen(props: PreviewScreenProps) {
  const { live, versions, review, onCheck, onVersions } = props;
  const [shown, setShown] = useState<Paper>('report');
  const [refused, setRefused] = useState(false);
  const { format } = live;
  const draft = live.current();
  const errors = review.findings.filter((finding) => finding.severity === 'error');
  const hasErrors = errors.length > 0;
  const state = stateOf(format, draft);
  const html = renderHtml(toDocument(format, draft, { draftMark: hasErrors, state }));
  const sheet = useMemo(
    () => (shown === 'proof' ? renderProofSheet(proofSheet(review.format, draft, { state })) : ''),
    [shown, review.format, draft, state],
  );
  const { frame, print: printPaper, onLoad } = usePrinting(shown, setShown);
  // What goes out as final is kept; where that fails, the page of versions says so.
  const keepVersion = () => {
    const keeping = versions.load().then((keeper) => keeper.keep('export'));
    keeping.catch(() => undefined);
  };
  const print = (paper: Paper) => {
    if (paper === 'report' && !hasErrors) keepVersion();
    printPaper(paper);
  };
  usePrintKey(() => {
    print(shown);
  });
  const exportHtml = () => {
    setRefused(hasErrors);
    if (hasErrors) return;
    keepVersion();
    saveFile(fileNameOf(format, draft, 'html'), html, 'text/html');
  };
  const word = useWordExport(live, state);
  const exportWord = () => {
    setRefused(hasErrors);
    if (hasErrors || word.isBusy) return;
    keepVersion();
    word.save();
  };
  const exportJson = () => {
    saveFile(fileNameOf(format, draft, 'json'), renderJson(format, draft), 'application/json');
  };
  return (
    <div className={styles['layout']}>
      <div className={styles['side']}>
        <h1 id="preview-heading" tabIndex={-1}>
          预览与导出
        </h1>
        <Obstacles errors={errors} refused={refused} onCheck={onCheck} />
        <ul className={styles['actions']}>
          <li>
            <Button
              look="primary"
              onClick={() => {
                print('report');
              }}
            >
              打印
            </Button>
            <p>
              送签用的纸质稿；在打印窗口选“另存为 PDF”即得 PDF。
              {hasErrors && '有错误时每页印“草稿”。'}
            </p>
          </li>
          <li>
            <Button
              onClick={() => {
                print('proof');
              }}
            >
              输出核对单
            </Button>
            <p>逐条列出核对结果和已写的说明，有填报、审核、签发的签名处，随稿送审；不公开。</p>
          </li>
          <li>
            <Button aria-disabled={word.isBusy} onClick={exportWord}>
              {word.isBusy ? '正在生成…' : '导出 Word'}
            </Button>
            <p>按公文格式排版，可继续在 Word、WPS 中流转。{hasErrors && '改正错误后才能导出。'}</p>
            {word.problem !== '' && (
              <p className={styles['problem']} role="alert">
                {word.problem}
              </p>
            )}
          </li>
          <li>
            <Button onClick={exportHtml}>导出网页</Button>
            <p>一个网页文件，可直接放到网站上公布。{hasErrors && '改正错误后才能导出。'}</p>
          </li>
          <li>
            <Button onClick={exportJson}>导出 JSON</Button>
            <p>数据文件，用于备份、换电脑继续填写或报送汇总；随时可以导出。</p>
          </li>
          <Signing
            versions={versions}
            state={state}
            hasErrors={hasErrors}
            onVersions={onVersions}
          />
        </ul>
        <PrintTip />
      </div>
      <div className={styles['papers']}>
        <PaperChoice shown={shown} state={state} onShow={setShown} />
        <PaperFrame
          key={shown}
          html={shown === 'proof' ? sheet : html}
          frame={frame}
          onLoad={onLoad}
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

/** Which paper is looked at, and the digits that stand on both. */
function PaperChoice(props: {
  readonly shown: Paper;
  readonly state: string;
  readonly onShow: (paper: Paper) => void;
}) {
  const { shown, state, onShow } = props;
  const choice = (paper: Paper, name: string) => (
    <Button
      size="small"
      aria-pressed={shown === paper}
      onClick={() => {
        onShow(paper);
      }}
    >
      {name}
    </Button>
  );
  return (
    <div className={styles['choice']} role="group" aria-label="看哪一份">
      {choice('report', '年报')}
      {choice('proof', '核对单')}
      <p>
        报告校验码 <b data-report-state={state}>{state}</b>
      </p>
    </div>
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
    if (paper === shown) {
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
