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
