import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, FONT_CHOICES, toSettings } from './settings.ts';

describe('toSettings', () => {
  it('gives back what was stored', () => {
    const settings = {
      fonts: { ...DEFAULT_SETTINGS.fonts, body: '仿宋_GB2312' },
      subheadings: 'ownLine',
      pageNumbers: 'centre',
      signature: true,
      date: false,
      attachments: ['情况说明', '统计表'],
      figuresIn: 'overview',
    } as const;
    expect(toSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each([null, undefined, 'x', 3, [], {}, { fonts: 'x', subheadings: 1, attachments: {} }])(
    'takes the standard for %j',
    (stored) => {
      expect(toSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('knows only typefaces of its list: a name ends up in styles', () => {
    const stored = { fonts: { body: '仿宋"; } * { display: none' } };
    expect(toSettings(stored).fonts.body).toBe('仿宋');
  });

  it('keeps 20 names of attachments of 200 characters', () => {
    const lines = [' 甲 ', '', 3, '乙'.repeat(300), ...Array<string>(30).fill('丙')];
    const names = toSettings({ attachments: lines }).attachments;
    expect(names).toHaveLength(20);
    expect(names.slice(0, 2)).toEqual(['甲', '乙'.repeat(200)]);
  });
});

it('offers the usual typefaces first', () => {
  for (const [use, names] of Object.entries(FONT_CHOICES)) {
    expect(names[0]).toBe(DEFAULT_SETTINGS.fonts[use as keyof typeof FONT_CHOICES]);
  }
});
