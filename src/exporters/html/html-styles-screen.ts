import type { ReportDocument } from '../../document/index.ts';

/** A sheet in its true width on a grey desk; on a narrow screen the text takes the width there is. */
export function screenStyles({ page }: ReportDocument): string {
  const { top, right, bottom, left } = page.marginsMm;
  const textWidthMm = page.paperMm.width - left - right;
  return `
@media screen {
  html { background: #e4e4e4; }
  main {
    width: ${page.paperMm.width}mm;
    max-width: 100%;
    margin: 24px auto;
    padding: ${top}mm ${right}mm ${bottom}mm ${left}mm;
    background: #fff;
  }
  .scroll { overflow-x: auto; }
  .scroll:focus-visible { outline: 2px solid #555; outline-offset: 2px; }
  table { min-width: ${textWidthMm}mm; }
}
@media screen and (max-width: 830px) {
  html { background: #fff; }
  body { font-size: 18px; letter-spacing: 0; line-height: 1.75; }
  main { margin: 0; padding: 24px 16px 40px; }
  h1 { margin-bottom: 20px; font-size: min(24px, 5vw); line-height: 1.4; }
  h2 { margin-top: 12px; }
  h2, h3, p, .run-in { text-indent: 2em; }
  h1, h2, .signature, .date, .draft { text-align: left; }
  h2, .signature, .date, .draft { text-indent: 0; }
  .signature, .date { padding: 0; }
  .draft { margin: -12px 0 12px; }
}
`;
}
