import type { Format } from '../../form/index.ts';
import { MenuButton, saveFile, useToast } from '../../ui/index.ts';

/** The statutory form with nothing in it, for a bureau that fills it in by hand. */
export function BlankForm({ format }: { readonly format: Format }) {
  const toast = useToast();
  const withBlank = (use: (parts: Parts) => unknown) => () => {
    load()
      .then((parts) => use(parts))
      .catch(() => {
        toast({ message: '空白表没有生成，可能是所需的部分没有加载，请稍后再试。' });
      });
  };
  const items = [
    {
      label: '打印空白表',
      onAction: withBlank(({ document, exporters }) => {
        printPage(exporters.renderHtml(document.blankDocument(format)));
      }),
    },
    {
      label: '空白表存为 Word',
      onAction: withBlank(async ({ document, exporters }) => {
        const blank = document.blankDocument(format);
        const { renderWord } = await exporters.loadWordWriter();
        const bytes = await renderWord(blank, null);
        saveFile(
          `${blank.title}（空白表）.docx`,
          new Uint8Array(bytes),
          exporters.MEDIA_TYPES.docx,
        );
      }),
    },
    {
      label: '空白表存为网页',
      onAction: withBlank(({ document, exporters }) => {
        const blank = document.blankDocument(format);
        saveFile(
          `${blank.title}（空白表）.html`,
          exporters.renderHtml(blank),
          exporters.MEDIA_TYPES.html,
        );
      }),
    },
  ];
  return (
    <MenuButton look="quiet" menuLabel="空白表" items={items}>
      空白表
    </MenuButton>
  );
}

type Parts = Awaited<ReturnType<typeof load>>;

async function load() {
  const [document, exporters] = await Promise.all([
    import('../../document/index.ts'),
    import('../../exporters/index.ts'),
  ]);
  return { document, exporters };
}

const FRAME_ID = 'blank-form';

/** Prints a page of its own from a frame that nobody sees; it stays as long as its print dialog may. */
function printPage(html: string): void {
  document.getElementById(FRAME_ID)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME_ID;
  frame.title = '空白表';
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.style.cssText = 'position:fixed;left:-10000px;top:0;width:900px;height:1200px;border:0';
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    frame.contentWindow?.print();
  });
  document.body.append(frame);
}
