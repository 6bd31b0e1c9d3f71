import type { ReportFile, ReportNode } from '../report/index.ts';

/** The file with `\n` between paragraphs where Windows editors left `\r\n`; nothing else changes. */
export function withPlainLineBreaks(file: ReportFile): ReportFile {
  return {
    ...file,
    agency: { ...file.agency, name: plain(file.agency.name) },
    contact: plain(file.contact),
    preamble: plain(file.preamble),
    body: Object.fromEntries(Object.entries(file.body).map(([id, node]) => [id, inNode(node)])),
    waivers: file.waivers.map((waiver) => ({ ...waiver, reason: plain(waiver.reason) })),
    remarks: file.remarks.map((remark) => ({
      ...remark,
      entries: remark.entries.map((entry) => ({ ...entry, text: plain(entry.text) })),
    })),
  };
}

function inNode(node: ReportNode): ReportNode {
  if (typeof node === 'string') return plain(node);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([id, child]) => [id, inNode(child)]));
}

function plain(text: string): string {
  return text.replace(/\r\n/g, '\n');
}
