import type { ReviewFormat } from '../../../form/index.ts';
import type { Finding } from '../../../report/index.ts';
import { soundDraft } from '../drafts.ts';
import { findingsAtText, isAtLeast, shownFinding } from './text-findings.ts';

/** A sentence with the report it stands in: a department's, each cell 0 that is not given. */
interface SentenceInReport {
  readonly kind: string;
  readonly text: string;
  readonly cells: Readonly<Record<string, number>>;
  readonly agency: string;
  readonly year: number;
}

/** Sentences of which nothing above a hint may be said, and sentences a careful reader objects to. */
export interface SentenceFile {
  readonly silent: readonly SentenceInReport[];
  readonly told: readonly (SentenceInReport & { readonly atLeast: 'warning' | 'hint' })[];
}

/** How the sentences of a file were judged. */
export interface SentenceFileScore {
  readonly silent: number;
  readonly told: number;
  /** Kind, text and what was found, one a sentence judged otherwise than the file says. */
  readonly failures: readonly string[];
  /** Hints on sentences that are silent enough. */
  readonly hints: readonly string[];
}

const FIELD = 'overview.onRequest';

/** Reviews each sentence as （二）依申请公开; balances that the given cells break are not counted. */
export function scoreSentenceFile(format: ReviewFormat, file: SentenceFile): SentenceFileScore {
  const silent = file.silent.map((one) => judged(format, one));
  const told = file.told.map((one) => ({ ...judged(format, one), least: one.atLeast }));
  const loud = silent.filter(({ findings }) => has(findings, 'warning'));
  const quiet = told.filter(({ findings, least }) => !has(findings, least));
  return {
    silent: silent.length - loud.length,
    told: told.length - quiet.length,
    failures: [
      ...loud.map(({ shown }) => `not silent  ${shown}`),
      ...quiet.map(({ shown, least }) => `no ${least}  ${shown}`),
    ],
    hints: silent
      .filter((one) => !loud.includes(one) && one.findings.length > 0)
      .map(({ shown }) => shown),
  };
}

function judged(format: ReviewFormat, one: SentenceInReport) {
  const cells = Object.entries(one.cells).map(([id, value]) => [id, String(value)]);
  const draft = soundDraft(format, {
    'agency.name': one.agency,
    'agency.kind': 'department',
    year: String(one.year),
    [FIELD]: one.text,
    ...(Object.fromEntries(cells) as Record<string, string>),
  });
  const findings = findingsAtText(format, draft, { field: FIELD });
  const said = findings.map((finding) => `\n    ${shownFinding(format, finding)}`).join('');
  return { findings, shown: `${one.kind}: ${one.text}${said}` };
}

function has(findings: readonly Finding[], least: 'warning' | 'hint'): boolean {
  return findings.some(({ severity }) => isAtLeast(severity, least));
}
