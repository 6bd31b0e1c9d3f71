import { official as format } from '../../formats/testing/official.ts';
import type { Draft } from '../../report/index.ts';
import { createReviewer } from '../check-draft.ts';
import { balancedReport } from './generated-reports.ts';
import { toRandom } from './random.ts';
import { withWrittenTexts } from './written-texts.ts';

/** Prose of the kind reports are padded with: nothing in it is found, all of it is read. */
const prose = (turn: number) => {
  const what = `${'甲乙丙丁戊己庚'.charAt(turn % 7)}${'子丑寅卯辰巳午未'.charAt(turn % 8)}`;
  return (
    `聚焦群众关切，及时公开${what}类重大民生信息，全年通过门户网站公开信息356条，其中政策文件21条、财政信息12条。` +
    `完善${what}类申请的办理流程，强化与申请人的沟通，做到按时答复、依法答复。\n`
  );
};

const FIELDS = ['overview.proactive', 'overview.management', 'overview.platform', 'problems'];

/** Full reports with as many characters of text; the same one twice, as good as new and with a slip. */
export function reviewSubjects(characters: number) {
  const sound = padded(withWrittenTexts(format, balancedReport(format, toRandom(7))), characters);
  const typed = Number(sound.entries['requests.granted.naturalPerson']);
  const slipped: Draft = {
    ...sound,
    entries: { ...sound.entries, 'requests.granted.naturalPerson': String(typed + 1) },
  };
  return [
    subject('a sound report', sound, () => createReviewer(format)),
    subject('a report with a slip', slipped, () => createReviewer(format)),
    subject('a sound report, its texts known', sound, sameAgain(createReviewer(format))),
  ];
}

type Reviewer = ReturnType<typeof createReviewer>;

function sameAgain(reviewer: Reviewer): () => Reviewer {
  return () => reviewer;
}

function subject(name: string, draft: Draft, reviewerFor: () => Reviewer) {
  const review = () => reviewerFor()(draft);
  return { name, review, characters: textLength(draft), findings: review().findings.length };
}

function padded(draft: Draft, characters: number): Draft {
  const entries: Record<string, string> = { ...draft.entries };
  for (let turn = 0; textLength({ ...draft, entries }) < characters; turn += 1) {
    const field = FIELDS[turn % FIELDS.length] ?? '';
    entries[field] = `${entries[field] ?? ''}\n${prose(turn)}`;
  }
  return { ...draft, entries };
}

function textLength({ entries }: Draft): number {
  return format.sections
    .flatMap((section) => (section.kind === 'narrative' ? section.fields : []))
    .reduce((sum, { id }) => sum + (entries[id] ?? '').length, 0);
}
