import type { Format } from '../../form/index.ts';
import { MenuButton, saveFile, useToast } from '../../ui/index.ts';

/** The statutory form with nothing in it, for a bureau that fills it in by hand. */
export function BlankForm({ format }: { readonly format: Format }) {
  const toast = useToast();
  const item = (label: string, use: (blank: Blank) => void | Promise<void>) => ({
    label,
    onAction: () => {
      load(format)
        .then(use)
        .catch(() => {
          toast({ message: '空白表没有生成，可能是所需的部分没有加载，请稍后再试。' });
        });
    },
  });
  const items = [
    item('打印空白表', ({ blank, renderHtml }) => {
      printPage(renderHtml(blank));
    }),
    item('空白表存为 Word', async ({ blank, name, loadWordWriter, MEDIA_TYPES }) => {
      const { renderWord } = await loadWordWriter();
      const bytes = await renderWord(blank, null);
      saveFile(`${name}.docx`, new Uint8Array(bytes), MEDIA_TYPES.docx);
    }),
    item('空白表存为网页', ({ blank, name, renderHtml, MEDIA_TYPES }) => {
      saveFile(`${name}.html`, renderHtml(blank), MEDIA_TYPES.html);
    }),
  ];
  return (
    <MenuButton look="quiet" menuLabel="空白表" items={items}>
      空白表
    </MenuButton>
  );
}

type Blank = Awaited<ReturnType<typeof load>>;

/** The empty form, and what writes it. */
async function load(format: Format) {
  const [{ blankDocument }, { loadWordWriter, MEDIA_TYPES, renderHtml }] = await Promise.all([
    import('../../document/index.ts'),
    import('../../exporters/index.ts'),
  ]);
  const blank = blankDocument(format);
  return { blank, name: `${blank.title}（空白表）`, loadWordWriter, MEDIA_TYPES, renderHtml };
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
