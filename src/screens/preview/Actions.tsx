import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { DocumentSettings } from '../../document/index.ts';
import { figureSectionsOf } from '../../form/index.ts';
import { fileNameOf, loadRichText, MEDIA_TYPES, renderJson } from '../../exporters/index.ts';
import { isLocked } from '../../report/index.ts';
import type { LiveDraft, LiveVersions } from '../../session/index.ts';
import { Button, DialogButton, saveFile, useToast, writeClipboard } from '../../ui/index.ts';
import type { Paper } from './paper.ts';
import { SettingsDialog } from './settings/SettingsDialog.tsx';
import { Signing } from './Signing.tsx';
import { useFileExport, type ExportedReport, type FileKind } from './use-file-export.ts';
import styles from './preview.module.css';

interface ActionsProps {
  readonly live: LiveDraft;
  readonly versions: LiveVersions;
  readonly report: ExportedReport;
  readonly paper: Paper;
  /** Something is open: what goes out is a draft. */
  readonly isOpen: boolean;
  /** Warnings that were answered with a reason. */
  readonly waived: number;
  readonly onPaper: (paper: Paper) => void;
  readonly onPrint: (paper: Paper) => void;
  /** Something goes out as it stands now. */
  readonly onExport: () => void;
  readonly onExportPage: () => void;
  /** Acts at once, or as soon as nothing is open any more. */
  readonly passGate: (name: string, act: () => void) => void;
  readonly onVersions: () => void;
}

const REPORT: Paper = { kind: 'report' };
const COVER: Paper = { kind: 'cover' };
const PROOF: Paper = { kind: 'proof' };

/** The ways out, in the order of work: round the office, signed, published. */
export function Actions(props: ActionsProps) {
  const { live, versions, report, paper, isOpen, onExport, onPrint } = props;
  const { format, document } = report;
  const seal = useSyncExternalStore(versions.seal.watch, versions.seal.get);
  const asDraft = isOpen && '现在导出的标明“草稿”。';
  return (
    <div className={styles['actions']}>
      <Stage name="送审">
        <Action
          note={
            <>
              送签用的纸质稿；在打印窗口选“另存为 PDF”即得 PDF。
              {isOpen && '现在每页印“草稿”。'}
            </>
          }
        >
          <Button
            look="primary"
            onClick={() => {
              onPrint(paper.kind === 'part' ? paper : REPORT);
            }}
          >
            打印
          </Button>
          <RangeChoice {...props} />
        </Action>
        <Action note="放在最上面的一页：主要数字、待处理事项、说明和备注；不公开。">
          <Button
            onClick={() => {
              onPrint(COVER);
            }}
          >
            打印送审单
          </Button>
        </Action>
        <Action note="逐条列出核对结果，问题在前，有填报、审核、签发的签名处；不公开。">
          <Button
            onClick={() => {
              onPrint(PROOF);
            }}
          >
            打印核对单
          </Button>
        </Action>
        <Action note={<>按公文格式排版，可在 Word、WPS 中流转修改，再导入。{asDraft}</>}>
          <WordExport report={report} onExport={onExport} />
        </Action>
      </Stage>
      <Stage name="定稿">
        <Signing
          versions={versions}
          state={document.state ?? ''}
          isOpen={isOpen}
          waived={props.waived}
          passGate={props.passGate}
          onVersions={props.onVersions}
        />
      </Stage>
      <Stage name="公布与报送">
        {isLocked(seal) && (
          <li>
            <p>
              接下来：导出网页，放到网站的政府信息公开专栏；再把 Excel
              或数据文件报上级主管部门；最后备份。
            </p>
          </li>
        )}
        <Action note={<>一个网页文件，可直接放到网站上公布。{isOpen && '处理完才能导出。'}</>}>
          <Button onClick={props.onExportPage}>导出网页</Button>
        </Action>
        <Action note={<>每张表一个工作表，合计为公式，另附全部文字和数据清单。{asDraft}</>}>
          <FileExport report={report} kind="excel" name="导出 Excel" onExport={onExport} />
        </Action>
        <Action note="数据文件，用于备份、换电脑继续填写或报送汇总；随时可以导出。">
          <Button
            onClick={() => {
              const draft = live.current();
              const name = fileNameOf(format, draft, 'json');
              saveFile(name, renderJson(format, draft), MEDIA_TYPES.json);
            }}
          >
            导出 JSON
          </Button>
        </Action>
        <Action note={<>带格式和表格，可直接粘贴到 Word、WPS 或网站编辑器。{asDraft}</>}>
          <CopyButton report={report} />
        </Action>
      </Stage>
    </div>
  );
}

function Stage({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ul>{children}</ul>
    </section>
  );
}

/** What a way out is for is told on demand. */
function Action({ children, note }: { readonly children: ReactNode; readonly note: ReactNode }) {
  return (
    <li>
      {children}
      <details className={styles['note']}>
        <summary>说明</summary>
        <p>{note}</p>
      </details>
    </li>
  );
}

interface FileExportProps extends Pick<ActionsProps, 'report' | 'onExport'> {
  readonly kind: FileKind;
  readonly name: string;
}

function FileExport({ report, kind, name, onExport }: FileExportProps) {
  const file = useFileExport(report, kind);
  return (
    <>
      <Button
        aria-disabled={file.isBusy}
        onClick={() => {
          if (file.isBusy) return;
          onExport();
          file.save();
        }}
      >
        {file.isBusy ? '正在生成…' : name}
      </Button>
      {file.problem !== '' && (
        <p className={styles['problem']} role="alert">
          {file.problem}
        </p>
      )}
    </>
  );
}

/** With the remarks as comments it is a draft for the office, whatever state the report is in. */
function WordExport({ report, onExport }: Pick<ActionsProps, 'report' | 'onExport'>) {
  const [isAnnotated, setAnnotated] = useState(false);
  const { length } = report.draft.remarks;
  const isWith = isAnnotated && length > 0;
  return (
    <>
      <FileExport
        report={isWith ? { ...report, document: { ...report.document, draftMark: true } } : report}
        kind={isWith ? 'annotatedWord' : 'word'}
        name="导出 Word"
        onExport={onExport}
      />
      {length > 0 && (
        <p className={styles['range']}>
          <label>
            <input
              type="checkbox"
              checked={isAnnotated}
              onChange={({ target }) => {
                setAnnotated(target.checked);
              }}
            />{' '}
            附意见
          </label>
          ：{length} 处备注作为批注，标明“草稿”
        </p>
      )}
    </>
  );
}

/** The whole report, or one section to hand to a bureau. */
function RangeChoice({ live, paper, onPaper }: Pick<ActionsProps, 'live' | 'paper' | 'onPaper'>) {
  return (
    <label className={styles['range']}>
      打印范围
      <select
        value={paper.kind === 'part' ? paper.sectionId : ''}
        onChange={({ target }) => {
          onPaper(target.value === '' ? REPORT : { kind: 'part', sectionId: target.value });
        }}
      >
        <option value="">全文</option>
        {live.format.sections.map(({ id, heading }) => (
          <option key={id} value={id}>
            {heading}
          </option>
        ))}
      </select>
    </label>
  );
}

function CopyButton({ report: { document } }: Pick<ActionsProps, 'report'>) {
  const toast = useToast();
  const copy = () => {
    loadRichText().then(
      ({ renderRichText }) => {
        const isDone = writeClipboard(renderRichText(document));
        toast({ message: isDone ? '已复制全文，可以去粘贴了。' : '没有复制成，请再按一次。' });
      },
      () => {
        toast({ message: '没有复制：所需的部分没有加载，请稍后再试。' });
      },
    );
  };
  return <Button onClick={copy}>复制带格式全文</Button>;
}

interface SettingsButtonProps extends Pick<ActionsProps, 'report'> {
  readonly settings: DocumentSettings;
  readonly onSettings: (settings: DocumentSettings) => Promise<void>;
}

/** How the document is set, remembered for the agency. */
export function SettingsButton({
  report: { format, document },
  settings,
  onSettings,
}: SettingsButtonProps) {
  const toast = useToast();
  const save = (next: DocumentSettings) => {
    onSettings(next).catch(() => {
      toast({ message: '已按新的版式显示，但没有记住：本机的存储此刻不能写入。' });
    });
  };
  return (
    <DialogButton
      size="small"
      dialog={(close) => (
        <SettingsDialog
          agency={document.agency}
          settings={settings}
          figureSections={figureSectionsOf(format).map(({ id, heading }) => ({
            id,
            label: `放在“${heading}”末尾`,
          }))}
          onSave={save}
          onClose={close}
        />
      )}
    >
      版式设置
    </DialogButton>
  );
}
