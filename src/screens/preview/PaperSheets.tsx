import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from 'react';
import { PAPER_ELEMENTS } from '../../exporters/index.ts';
import { Button, listen } from '../../ui/index.ts';
import { layOutPages, type PaperPages } from './paper-pages.ts';
import styles from './preview.module.css';

/** What is told of the report's own pages; of the sheet of checks nothing is. */
interface PaperReport {
  /** The entry each element of the page prints; null for none. */
  readonly places: readonly (string | null)[];
  readonly isDraft: boolean;
  readonly number: 'outer' | 'centre' | 'none';
  /** The entry one was led to last, to come back to. */
  readonly cameFrom: string | null;
  readonly onPick: (at: string) => void;
  /** Prints the section one stands in. */
  readonly onPrintPart: (sectionId: string) => void;
}

interface PaperSheetsProps {
  readonly html: string;
  readonly report: PaperReport | null;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onLoad: () => void;
}

/** A sheet that leaves more of its type area white has something said about it. */
const MOSTLY_WHITE = 0.6;

/** The paper sheet by sheet, as it is printed; nothing in it can run. */
export function PaperSheets({ html, report, frame, onLoad }: PaperSheetsProps) {
  const [pages, setPages] = useState<PaperPages | null>(null);
  const [backTo, setBackTo] = useState<number | null>(null);
  const [width, desk] = useWidth();
  const cameFrom = report?.cameFrom ?? null;
  const onFirst = useCallback(
    (page: Document, laid: PaperPages | null) => {
      setPages(laid);
      const element = cameFrom === null ? null : page.querySelector(`[data-entry="${cameFrom}"]`);
      if (laid !== null && element !== null) setBackTo(laid.sheetOf(element));
      onLoad();
    },
    [onLoad, cameFrom],
  );
  const size = pages?.size;
  const scale = size === undefined ? 1 : Math.min(1, width / size.width);
  const sheets = Array.from({ length: pages?.count ?? 1 }, (_, sheet) => sheet);
  return (
    <div ref={desk} className={styles['desk']}>
      {sheets.map((sheet) => (
        <Sheet
          key={sheet}
          html={html}
          sheet={sheet}
          pages={pages}
          scale={scale}
          report={report}
          isBack={sheet === backTo}
          {...(sheet === 0 ? { frame, onFirst } : {})}
        />
      ))}
    </div>
  );
}

interface SheetProps {
  readonly html: string;
  readonly sheet: number;
  readonly pages: PaperPages | null;
  readonly scale: number;
  readonly report: PaperReport | null;
  /** One comes back to it. */
  readonly isBack: boolean;
  /** Of the first sheet, which is the one that is printed. */
  readonly frame?: RefObject<HTMLIFrameElement | null>;
  readonly onFirst?: (page: Document, pages: PaperPages | null) => void;
}

function Sheet(props: SheetProps) {
  const { html, sheet, pages, scale, report, isBack, frame, onFirst } = props;
  const own = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNear(place, sheet === 0 || isBack);
  useEffect(() => {
    if (isBack) place.current?.scrollIntoView({ block: 'start' });
  }, [isBack]);
  const stop = useRef<() => void>(() => undefined);
  useEffect(
    () => () => {
      stop.current();
    },
    [],
  );
  const onLoad = () => {
    const iframe = (frame ?? own).current;
    const page = iframe?.contentDocument ?? null;
    if (page === null) return;
    const laid = layOutPages(page);
    laid?.show(sheet);
    const elements = report === null ? [] : [...page.querySelectorAll(PAPER_ELEMENTS)];
    for (const [n, element] of elements.entries()) {
      const at = report?.places[n] ?? null;
      if (at !== null) element.setAttribute('data-entry', at);
      if (at !== null && at === report?.cameFrom) element.classList.add('shown');
    }
    onFirst?.(page, laid);
    stop.current = listen(page, {
      click: (event) => {
        const { target } = event;
        const element = isElement(target) ? target : null;
        const row = element?.closest('th')?.parentElement?.querySelector('[data-entry]');
        const at = (element?.closest('[data-entry]') ?? row)?.getAttribute('data-entry');
        if (at !== undefined && at !== null) report?.onPick(at);
      },
    });
  };
  const size = pages?.size;
  const box =
    size === undefined
      ? {}
      : { width: Math.floor(size.width * scale), height: Math.ceil(size.height * scale) };
  const sizes =
    size === undefined
      ? {}
      : { width: size.width, height: size.height, transform: `scale(${String(scale)})` };
  return (
    <div ref={place} className={styles['sheetPlace']} data-sheet={sheet + 1}>
      {pages !== null && <Caption pages={pages} sheet={sheet} report={report} />}
      <div className={styles['sheet']} style={box}>
        {isNear && (
          <iframe
            ref={frame ?? own}
            title={sheet === 0 ? '预览' : `第 ${String(sheet + 1)} 页`}
            aria-hidden={sheet > 0}
            tabIndex={sheet > 0 ? -1 : undefined}
            sandbox="allow-same-origin allow-modals"
            srcDoc={html}
            className={styles['paper']}
            style={sizes}
            onLoad={onLoad}
          />
        )}
        {report !== null && pages !== null && (
          <PrintedMarks report={report} sheet={sheet} sizes={sizes} />
        )}
      </div>
    </div>
  );
}

/** An element of the frame, which has classes of its own. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}

/** The number of the sheet, and what is to be said of it. */
function Caption(props: {
  readonly pages: PaperPages;
  readonly sheet: number;
  readonly report: PaperReport | null;
}) {
  const { pages, sheet, report } = props;
  const filled = pages.filled[sheet] ?? 1;
  const isLast = sheet === pages.count - 1;
  const white = Math.round(100 * (1 - filled));
  const section = pages.sections[sheet] ?? null;
  return (
    <p className={styles['sheetCaption']}>
      第 {sheet + 1} 页，共 {pages.count} 页
      {report !== null && section !== null && (
        <Button
          size="small"
          look="quiet"
          aria-label={`打印这一部分：第 ${String(sheet + 1)} 页`}
          onClick={() => {
            report.onPrintPart(section);
          }}
        >
          打印这一部分
        </Button>
      )}
      {report !== null && !isLast && filled < MOSTLY_WHITE && (
        <span>
          △ 下部空白 {white}%：后面的表要整张放在一页里。在表前的文字里增减几行，可以改变分页。
        </span>
      )}
    </p>
  );
}

/** What Chromium prints in the margins: the number of the page, and 草稿. */
function PrintedMarks(props: {
  readonly report: PaperReport;
  readonly sheet: number;
  readonly sizes: CSSProperties;
}) {
  const { report, sheet, sizes } = props;
  const { isDraft, number } = report;
  const side = number === 'centre' ? 'centre' : sheet % 2 === 0 ? 'right' : 'left';
  return (
    <div aria-hidden="true" className={styles['marks']} style={sizes}>
      {isDraft && <span className={styles['draftHead']}>草稿</span>}
      {number !== 'none' && (
        <span className={styles['pageNumber']} data-side={side}>
          — {sheet + 1} —
        </span>
      )}
    </div>
  );
}

/** Whether one is near a sheet, or was: a long report would be laid out once a page for nothing. */
function useNear(place: RefObject<HTMLElement | null>, isAlways: boolean): boolean {
  const [isNear, setNear] = useState(isAlways);
  useEffect(() => {
    const element = place.current;
    if (element === null || isNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [place, isNear]);
  return isNear || isAlways;
}

/** How wide the desk is; it may be narrower than a sheet. */
function useWidth(): readonly [number, RefObject<HTMLDivElement | null>] {
  const [width, setWidth] = useState(794);
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const measure = () => {
      if (desk.current !== null) setWidth(desk.current.clientWidth);
    };
    measure();
    return listen(window, { resize: measure });
  }, []);
  return [width, desk];
}
