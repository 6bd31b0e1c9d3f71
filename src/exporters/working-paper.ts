import { escapeHtml } from './html/html-escape.ts';
import { CONTENT_SECURITY_POLICY } from './html/html.ts';
import { PROOF_STYLES } from './proof-sheet-styles.ts';

/** A page for the office alone: what is said of a report, beside its title. `body` is HTML. */
export function workingPaper(title: string, name: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}${name}</title>
<link rel="icon" href="data:,">
<style>${PROOF_STYLES}</style>
</head>
<body>
<main>
<h1>${name}</h1>
<p class="report">《${escapeHtml(title)}》</p>
${body}</main>
</body>
</html>
`;
}

/** A text with its lines as they are. */
export function linesHtml(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}

const SIGNERS = ['填报人', '审核人', '签发人'];

/** A line for each to sign and date on. */
export function signersHtml(): string {
  const lines = SIGNERS.map((one) => `<p>${one}：<span></span><br>日期：<span></span></p>\n`);
  return `<footer>\n${lines.join('')}</footer>\n`;
}
