import { refusal, type Refusal } from '../importers/index.ts';

const SAVE_WORD = '请用 Word 或 WPS 打开，另存为 .docx 后再导入';
const PASTE = '请打开后全选、复制，再粘贴到这里';

/** Why a source is not read: its kind, the reason, and what to do instead. */
export const refusals = {
  empty: () => refusal('这个文件是空的，没有内容可以导入，请重新选择。'),
  nothingPasted: () => refusal('剪贴板里没有文字，请在原文中全选、复制后再粘贴。'),
  tooLarge: (limit: string) => refusal(`这个文件超过 ${limit}，不会是一份年报，请另选文件。`),
  pdf: () => refusal(`这个文件是 PDF，还不能直接读取，${PASTE}。`),
  ofd: () => refusal(`这个文件是 OFD，还不能直接读取，${PASTE}。`),
  oldWord: () =>
    refusal(`这个文件是旧版 Word 或 WPS 文字（.doc、.wps），还不能直接读取，${SAVE_WORD}。`),
  oldExcel: () =>
    refusal(
      '这个文件是旧版 Excel 或 WPS 表格（.xls、.et），还不能直接读取，请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    ),
  oldOffice: () =>
    refusal(
      '这个文件是旧版 Office 文件或加了密码，还不能直接读取，请去掉密码，另存为 .docx 或 .xlsx 后再导入。',
    ),
  openDocument: () =>
    refusal(`这个文件是 OpenDocument 文件（.odt、.ods），还不能直接读取，${SAVE_WORD}。`),
  slides: () => refusal('这个文件是演示文稿，不会是一份年报，请另选文件。'),
  rtf: () => refusal(`这个文件是 RTF，还不能直接读取，${SAVE_WORD}。`),
  picture: () => refusal('这个文件是图片，不能从图片里认数字，请对照图片手工填写。'),
  archive: () => refusal('这个文件是压缩包，请先解压，再选择里面的年报文件。'),
  program: () => refusal('这个文件是程序或字体，不是年报，请另选文件。'),
  json: () => refusal('这个文件是 JSON 数据，不是年报的网页、Word、Excel 或文字，请另选文件。'),
  xml: () => refusal('这个文件是 XML 数据，不是年报的网页、Word、Excel 或文字，请另选文件。'),
  unknown: () => refusal('这个文件认不出是哪一种，请选择年报的网页、Word、Excel 或文字文件。'),
  spoilt: (kind: string) =>
    refusal(`这个${kind}里的文字已是乱码，恢复不了，请从原来的网站或文件重新保存。`),
  tooDeep: () =>
    refusal('这个网页的标记过多或嵌套过深，不会是一份年报，请打开网页后全选、复制，再粘贴到这里。'),
  noPart: () =>
    refusal('这个网页归档（.mht）里没有网页正文，请在浏览器中重新保存，或全选、复制后粘贴到这里。'),
  noBody: () =>
    refusal('这个 Word 文件里没有正文，可能已损坏，请用 Word 或 WPS 打开后另存，再导入。'),
  picturesOfTables: (kind: string) =>
    refusal(`这个${kind}里的表格是图片，不能从图片里认数字，请对照图片手工填写。`),
  loadedByScript: () =>
    refusal(
      '这个网页的正文要由脚本另行载入，文件里没有，请在浏览器中打开后全选、复制，再粘贴到这里。',
    ),
  listOfLinks: () =>
    refusal('这个网页是目录或列表，里面没有年报正文，请打开其中的年报再保存或复制。'),
  noReport: (kind: string) =>
    refusal(`这个${kind}里找不到年报的标题和表格，请确认是政府信息公开工作年度报告，再导入。`),
  olderForm: (kind: string) =>
    refusal(`这个${kind}像是 2018 年及以前的年报，那时的指标与现在的表格不同，请对照着手工填写。`),
} as const satisfies Readonly<Record<string, (...words: readonly string[]) => Refusal>>;
