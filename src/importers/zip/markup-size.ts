/** A report has some ten thousand tags; so many, or so deep, keep a parser busy for minutes. */
const MAX_TAGS = 400_000;
const MAX_DEPTH = 200;

const TAG = /<(\/?)[^\s<>!?/"'](?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>/g;

/** Whether XML is nested deeper or has more tags than a document of ours, told without parsing it. */
export function isTooMuchXml(xml: string): boolean {
  const tag = new RegExp(TAG);
  let depth = 0;
  let count = 0;
  for (let match = tag.exec(xml); match !== null; match = tag.exec(xml)) {
    count += 1;
    if (match[1] === '/') depth -= 1;
    else if (match[2] === '') depth += 1;
    if (count > MAX_TAGS || depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The same for HTML, where depth is told elsewhere: tags need no end. */
export function isTooMuchHtml(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    count += 1;
    if (count > MAX_TAGS) return true;
  }
  return false;
}
