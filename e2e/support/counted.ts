import type { Locator, Page } from '@playwright/test';

/** What a clerk does on the way: each click, each key press and each text typed is one action. */
export interface Counted {
  readonly click: (target: Locator) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** Where the focus is, in place of what is selected there. */
  readonly type: (text: string) => Promise<void>;
  /** Goes to a step by its link. */
  readonly step: (name: string) => Promise<void>;
  readonly count: () => number;
}

export function counted(page: Page): Counted {
  let actions = 0;
  const click = async (target: Locator) => {
    await target.click();
    actions += 1;
  };
  return {
    click,
    press: async (key) => {
      await page.keyboard.press(key);
      actions += 1;
    },
    type: async (text) => {
      await page.keyboard.insertText(text);
      actions += 1;
    },
    step: (name) =>
      click(page.getByRole('navigation', { name: '步骤' }).getByRole('link', { name })),
    count: () => actions,
  };
}
