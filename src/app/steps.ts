import { routeOf, type Format } from '../form/index.ts';

/** A step of the wizard: the particulars, a section of the form, the check, the preview. */
export interface Step {
  /** Its word in the address. */
  readonly route: string;
  readonly kind: 'info' | 'section' | 'check' | 'preview' | 'versions';
  /** The section's id, or the route itself. */
  readonly id: string;
  readonly numeral: string;
  readonly name: string;
}

/** Beside the steps: one comes from any of them and goes on with any. */
export const VERSIONS: Step = {
  route: 'versions',
  kind: 'versions',
  id: 'versions',
  numeral: '',
  name: '历史版本',
};

export function stepsOf(format: Format): readonly Step[] {
  return [
    { route: 'info', kind: 'info', id: 'info', numeral: '', name: '报告信息' },
    ...format.sections.map((section): Step => ({
      route: routeOf(section),
      kind: 'section',
      id: section.id,
      numeral: section.numeral,
      name: section.shortName,
    })),
    { route: 'check', kind: 'check', id: 'check', numeral: '', name: '校核' },
    { route: 'preview', kind: 'preview', id: 'preview', numeral: '', name: '预览与导出' },
  ];
}

export function draftPath(id: string, route: string): string {
  return `/draft/${id}/${route}`;
}
