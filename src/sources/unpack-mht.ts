/** The page in a web archive (MHTML): its bytes and what is said of their charset. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

const HEADERS = /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)+\r?\n/;
/** Archives lie in each other at most so deep. */
const MAX_DEPTH = 4;

/** Whether bytes begin like a message with parts. */
export function isMht(start: string): boolean {
  return (
    /^\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+/.test(start) &&
    /^content-type:\s*(?:multipart\/|text\/html)/im.test(start) &&
    /^(?:mime-version|from|snapshot-content-location|subject):/im.test(start)
  );
}

/** The first page in an archive; null where it holds none. */
export function pageInMht(bytes: Uint8Array): ArchivedPage | null {
  return pageIn(latin1(bytes), 0);
}

function pageIn(message: string, depth: number): ArchivedPage | null {
  const start = message.replace(/^\s+/, '');
  const head = HEADERS.exec(start)?.[0] ?? '';
  const body = start.slice(head.length);
  const headers = head.replace(/\r?\n[ \t]+/g, ' ');
  const type = /^content-type:\s*([^;\s]+)/im.exec(headers)?.[1]?.toLowerCase() ?? '';
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1]?.trim();
  if (boundary !== undefined && depth < MAX_DEPTH) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const page = pageIn(part, depth + 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (type !== 'text/html') return null;
  const charset = /charset="?([\w.:-]+)"?/i.exec(headers)?.[1] ?? null;
  const transfer = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  return { bytes: toBytes(decoded(body, transfer)), charset };
}

function decoded(body: string, transfer: string | undefined): string {
  if (transfer === 'quoted-printable') {
    return body
      .replace(/[ \t]*=\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
  if (transfer !== 'base64') return body;
  try {
    return atob(body.replace(/[^\w+/]/g, ''));
  } catch {
    return '';
  }
}

/** One sign a byte. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join('');
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
}
