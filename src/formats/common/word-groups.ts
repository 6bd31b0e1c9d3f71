import type { WordGroup } from '../../form/index.ts';

/** Words beside a number that only this form's reports use. */
export const groups: readonly WordGroup[] = [
  {
    id: 'rowNames',
    effect: 'harmless',
    name: '表格各行的用语',
    reason: '是表三、表四各行名称里的字，本身不指别的件数。',
    forms:
      '危及 危及国家安全 保护 禁止 禁止公开 属于 因属于 需要 需 另行 重新 补正后 补正 不再 视为放弃 放弃 要求 提供 出具 无正当理由 大量 反复 按收费通知 缴纳 不再处理 本机关 原行政行为 维持 纠正'.split(
        ' ',
      ),
  },
];
