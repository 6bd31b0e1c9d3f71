import { FONT_STACKS } from './html/html-fonts.ts';

/** A working paper: A4, small type, lines one can tick along; heads repeat on each page. */
export const PROOF_STYLES = `
* { box-sizing: border-box; }
body { margin: 0; color: #000; font: 10.5pt/1.55 ${FONT_STACKS.宋体}; }
main { max-width: 190mm; margin: 0 auto; padding: 16px; }
h1, .report { margin: 0; text-align: center; }
h1 { font: 20pt/1.6 ${FONT_STACKS.小标宋}; }
.report { font-size: 12pt; }
.state { margin: 6pt 0 10pt; text-align: center; }
.state b { font-size: 12pt; }
.state b:first-child { font-family: monospace; }
h2 { margin: 14pt 0 4pt; font: 12pt/1.6 ${FONT_STACKS.黑体}; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 3pt 5pt; border: 0.5pt solid #000; font-weight: normal; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { font-family: ${FONT_STACKS.黑体}; text-align: center; white-space: nowrap; }
section { break-inside: avoid; }
.annex { break-inside: auto; margin-top: 24pt; }
.numbers th[scope=row] { width: auto; }
.numbers td { width: 5em; text-align: right; font-variant-numeric: tabular-nums; }
.opinion { height: 60pt; border: 0.5pt solid #000; }
.number { width: 2.6em; text-align: center; }
tbody th { width: 9.5em; }
.outcome { width: 5.4em; white-space: nowrap; }
[data-outcome="error"] .outcome, [data-outcome="warning"] .outcome, [data-outcome="unfilled"] .outcome, [data-outcome="unconfirmed"] .outcome { font-weight: bold; }
ol { margin: 0; padding-left: 2em; }
li { margin-bottom: 4pt; }
footer { display: flex; justify-content: space-between; margin-top: 24pt; break-inside: avoid; }
footer p { flex: 1; margin: 0 8pt 0 0; line-height: 2.2; }
footer span { display: inline-block; width: 9em; border-bottom: 0.5pt solid #000; }
@page { size: 210mm 297mm; margin: 15mm 12mm; }
@media print {
  main { max-width: none; padding: 0 1pt; }
  .annex { break-before: page; margin-top: 0; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
}
`;
