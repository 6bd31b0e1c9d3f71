import type { Format } from '../../form/index.ts';

export const agencyHints: Format['agencyHints'] = {
  kind: '各级人民政府须报告第五十条第四项的内容。',
  level: '据此判断本机关能否制定规章。',
};
