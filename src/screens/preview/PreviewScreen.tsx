import { useEffect, useRef, useState } from 'react';
import { toDocument } from '../../document/index.ts';
import { fileNameOf, renderHtml, renderJson } from '../../exporters/index.ts';
import type { Finding, LiveDraft } from '../../report/index.ts';
import { Button, saveFile } from '../../ui/index.ts';
import { Obstacles } from './Obstacles.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import styles from './preview.module.css';

interface PreviewScreenProps {
  readonly live: LiveDraft;
  readonly findings: readonly Finding[];
  readonly onCheck: () => void;
}

/** The paper as it will be, and the ways out: print, web page, file. */
export function PreviewScreen({ live, findings, onCheck }: PreviewScreenProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [refused, setRefused] = useState(false);
  const { format } = live;
  const draft = live.current();
  const errors = findings.filter((finding) => finding.severity === 'error');
  const html = renderHtml(toDocument(format, draft, { draftMark: errors.length > 0 }));
  const print = () => {
    frame.current?.contentWindow?.print();
  };
  usePrintKey(print);
  const exportHtml = () => {
    setRefused(errors.length > 0);
    if (errors.length === 0) saveFile(fileNameOf(format, draft, 'html'), html, 'text/html');
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
            <Button look="primary" onClick={print}>
              打印
            </Button>
            <p>
              送签用的纸质稿；在打印窗口选“另存为 PDF”即得 PDF。
              {errors.length > 0 && '有错误时每页印“草稿”。'}
            </p>
          </li>
          <li>
            <Button onClick={exportHtml}>导出网页</Button>
            <p>一个网页文件，可直接放到网站上公布。{errors.length > 0 && '改正错误后才能导出。'}</p>
          </li>
          <li>
            <Button onClick={exportJson}>导出 JSON</Button>
            <p>数据文件，用于备份、换电脑继续填写或报送汇总；随时可以导出。</p>
          </li>
        </ul>
        <p className={styles['tip']}>
          打印时纸张选
          A4，边距选“默认”，勾选“背景图形”与否都可以。较旧的浏览器印不出页码时，请在打印窗口勾选“页眉和页脚”。
        </p>
      </div>
      <PaperFrame html={html} frame={frame} />
    </div>
  );
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
