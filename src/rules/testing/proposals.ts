import { cellsOf, tablesOf, type ReviewFormat } from '../../form/index.ts';
import { applyEdit, type Draft, type Edit, type Finding, type Fix } from '../../report/index.ts';
import { checkDraft } from '../check-draft.ts';
import { factOf, type TextReader } from '../context.ts';

/** What the corrections of the tables were worth, apart from being right. */
export interface Proposals {
  readonly proposals: number;
  readonly acrossHoles: number;
  readonly contradicting: number;
}

interface Judged {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly reader: TextReader | undefined;
  /** Cells that are blank or can't be read. */
  readonly holes: readonly string[];
}

/** Looks at every correction of the tables, also at those shown on demand only. */
export function judgeProposals(format: ReviewFormat, judged: Judged): Proposals {
  const { draft, findings, reader, holes } = judged;
  const fixes = findings.flatMap((one) => (one.fixes ?? []).filter(isOfTable));
  const edits = [...new Map(fixes.map(({ edit }) => [JSON.stringify(edit), edit])).values()];
  const cells = new Map(
    tablesOf(format)
      .flatMap(cellsOf)
      .map((cell) => [cell.id, cell]),
  );
  const columnOf = (id: string) => `${cells.get(id)?.table ?? ''} ${cells.get(id)?.column ?? ''}`;
  const open = new Set(holes.map(columnOf));
  const before = new Set(contradictions(findings).map(keyOf));
  const contradicts = (edit: Edit) =>
    contradictions(checkDraft(format, applyEdit(draft, edit), reader)).some(
      (one) => !before.has(keyOf(one)) || speaksOf(format, one, edit),
    );
  return {
    proposals: edits.length,
    acrossHoles: edits.filter(({ changes }) => changes.some(({ at }) => open.has(columnOf(at))))
      .length,
    contradicting: edits.filter(contradicts).length,
  };
}

export function proposalsOf(all: readonly Proposals[]): Proposals {
  const sum = (key: keyof Proposals) => all.reduce((total, one) => total + one[key], 0);
  return {
    proposals: sum('proposals'),
    acrossHoles: sum('acrossHoles'),
    contradicting: sum('contradicting'),
  };
}

function isOfTable({ side }: Fix): boolean {
  return side === 'table';
}

/** Texts that the tables contradict, where the reader was sure. */
function contradictions(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ kind, severity }) => kind === 'statement' && severity !== 'hint');
}

function keyOf({ at, also, range }: Finding): string {
  return [at, also, range?.start].join(' ');
}

/** A number the correction sets is part of what the text speaks of. */
function speaksOf(format: ReviewFormat, { also = '' }: Finding, { changes }: Edit): boolean {
  const cells = new Map(
    tablesOf(format)
      .flatMap(cellsOf)
      .map((cell) => [cell.id, cell]),
  );
  const typed = (id: string): readonly string[] => cells.get(id)?.terms?.flatMap(typed) ?? [id];
  const spoken = new Set((factOf(format, also)?.cells ?? []).flatMap(typed));
  return changes.some(({ at }) => spoken.has(at));
}
