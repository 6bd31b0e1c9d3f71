import type { Condition } from '../../form/index.ts';
import { challengesWithoutApplications, fact, rulesWithoutPower } from '../common/conditions.ts';

const RULES = 'disclosure.governmentRules';
const DOCUMENTS = 'disclosure.normativeDocuments';

/** Comparisons between cells that the form does not print, but a reviewer makes: hints, all derived. */
export const conditions: readonly Condition[] = [
  rulesWithoutPower(
    [
      fact(`${RULES}.newlyMade`, '规章新制作'),
      fact(`${RULES}.newlyPublished`, '规章新公开'),
      fact(`${RULES}.totalPublic`, '规章对外公开总数'),
    ],
    [
      { levels: ['county', 'township'], severity: 'hint' },
      { kinds: ['department', 'other'], levels: ['province', 'city'], severity: 'hint' },
    ],
  ),
  ...[
    { id: 'rules', title: '规章', of: RULES },
    { id: 'documents', title: '规范性文件', of: DOCUMENTS },
  ].flatMap(({ id, title, of }): readonly Condition[] => [
    {
      id: `${id}-published-above-made`,
      severity: 'hint',
      title: `${title}：新公开多于新制作`,
      sentence: '{left}，而{right}，少于新公开的，请核对。',
      explanation: '本年新公开的通常是本年新制作的；公开了往年制作的，才会更多。',
      source: { text: '表二各列的含义', mark: 'derived' },
      left: [fact(`${of}.newlyPublished`, `${title}新公开`)],
      relation: 'atMost',
      right: [fact(`${of}.newlyMade`, `${title}新制作`)],
    },
    {
      id: `${id}-total-below-published`,
      severity: 'hint',
      title: `${title}：对外公开总数少于新公开`,
      sentence: '{left}，而{right}：总数应包括本年新公开的，请核对。',
      explanation: '对外公开的总数包括本年新公开的，不会更少。',
      source: { text: '表二各列的含义', mark: 'derived' },
      left: [fact(`${of}.newlyPublished`, `${title}新公开`)],
      relation: 'atMost',
      right: [fact(`${of}.totalPublic`, `${title}对外公开总数`)],
    },
  ]),
  challengesWithoutApplications,
];
