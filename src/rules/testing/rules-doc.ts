import type { ReviewFormat } from '../../form/index.ts';
import { CLASS_NAMES } from '../../report/index.ts';
import { chaptersOf, sourceWords } from '../chapters.ts';
import type { Rule } from '../rule.ts';
import { READING_LEAD, READING_REST, readingWords } from '../reading-words.ts';

/** The rules of all editions as a page (docs/rules.md). */
export function renderRulesDoc(formats: readonly ReviewFormat[]): string {
  const pages = formats.map((format) =>
    [
      `## ${format.name}（${format.basis}）`,
      ...chaptersOf(format).flatMap(({ heading, rules }) => [
        `### ${heading}`,
        ...rules.map(renderRule),
      ]),
      renderReading(format),
    ].join('\n\n'),
  );
  return `${[HEAD, ...pages].join('\n\n')}\n`;
}

const HEAD = `# 校核规则

本页由规则生成（\`npm run rules-doc\`），不要手工修改。

- **错误**：改正后才能定稿和导出网页；保存和其他导出不受影响。
- **提醒**：改正，或写明理由。理由只存本机，不公布；有关数字改动后，须重新说明。
- **待确认**：核对后点“已确认”，或改为今年的内容；不能用理由代替。
- **提示**：供参考，不必处理。
- 来源标“见于原文”的，在官方文件或已发布的年报中读到；标“推导”的，由读到的内容推出。`;

function renderReading(format: ReviewFormat): string {
  const { facts, restricting, harmless } = readingWords(format);
  const rows = (groups: typeof restricting) =>
    [
      '| 词语 | 例 | 为什么 |',
      '|---|---|---|',
      ...groups.map(
        ({ name, examples, reason }) => `| ${name} | ${examples.join('、')} | ${reason} |`,
      ),
    ].join('\n');
  return [
    '### 文字怎样读',
    `文字里读得出的数：${facts.join('、')}。`,
    READING_LEAD,
    rows(restricting),
    READING_REST,
    rows(harmless),
  ].join('\n\n');
}

function renderRule(rule: Rule): string {
  return [
    `#### ${rule.title}`,
    `\`${rule.id}\` · ${CLASS_NAMES[rule.severity]} · ${sourceWords(rule)}`,
    rule.explanation,
  ].join('\n\n');
}
