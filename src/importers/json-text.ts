/** Why a text is not the JSON we take, and where (offset in UTF-16 units). */
export type JsonProblem =
  | { readonly reason: 'syntax' | 'depth'; readonly offset: number }
  | {
      readonly reason: 'duplicateKey' | 'forbiddenKey';
      readonly offset: number;
      readonly key: string;
    };

const MAX_DEPTH = 20;

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What was read ends at an offset, or it could not be read. */
type Step = number | JsonProblem;

/**
 * Looks through a text before it is parsed: `JSON.parse` says where it failed in other words in
 * each engine, nests as deep as the stack allows, and of two equal keys keeps the last silently.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const end = readValue(text, afterBlank(text, 0), 1);
  if (typeof end !== 'number') return end;
  const rest = afterBlank(text, end);
  return rest === text.length ? null : syntax(rest);
}

function readValue(text: string, at: number, depth: number): Step {
  const opening = text.charAt(at);
  if (opening === '"') return readString(text, at);
  if (opening !== '{' && opening !== '[') return readLiteral(text, at);
  if (depth > MAX_DEPTH) return { reason: 'depth', offset: at };
  return opening === '{' ? readObject(text, at, depth) : readArray(text, at, depth);
}

function readObject(text: string, start: number, depth: number): Step {
  const keys = new Set<string>();
  return readList(text, start, '}', (at) => {
    const keyEnd = text.charAt(at) === '"' ? readString(text, at) : syntax(at);
    if (typeof keyEnd !== 'number') return keyEnd;
    const key = String(JSON.parse(text.slice(at, keyEnd)));
    if (FORBIDDEN_KEYS.includes(key)) return { reason: 'forbiddenKey', offset: at, key };
    if (keys.has(key)) return { reason: 'duplicateKey', offset: at, key };
    keys.add(key);
    const colon = afterBlank(text, keyEnd);
    if (text.charAt(colon) !== ':') return syntax(colon);
    return readValue(text, afterBlank(text, colon + 1), depth + 1);
  });
}

function readArray(text: string, start: number, depth: number): Step {
  return readList(text, start, ']', (at) => readValue(text, at, depth + 1));
}

/** Members between brackets, with commas between them and none after the last. */
function readList(
  text: string,
  start: number,
  closing: string,
  readMember: (at: number) => Step,
): Step {
  let at = afterBlank(text, start + 1);
  if (text.charAt(at) === closing) return at + 1;
  for (;;) {
    const end = readMember(at);
    if (typeof end !== 'number') return end;
    at = afterBlank(text, end);
    const next = text.charAt(at);
    if (next === closing) return at + 1;
    if (next !== ',') return syntax(at);
    at = afterBlank(text, at + 1);
  }
}

function readString(text: string, start: number): Step {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    // Control characters must be escaped.
    if (code < 0x20) return syntax(at);
    if (code === 0x5c) {
      const end = endOf(ESCAPE, text, at);
      if (end === null) return syntax(at);
      at = end;
    } else {
      at += 1;
    }
  }
  return syntax(at);
}

function readLiteral(text: string, at: number): Step {
  return endOf(LITERAL, text, at) ?? syntax(at);
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function afterBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

function syntax(offset: number): JsonProblem {
  return { reason: 'syntax', offset };
}
