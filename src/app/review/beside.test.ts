// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { closeApp, goTo, openStep, reload } from '../testing/window/open-app.tsx';
import * as look from '../testing/window/look.ts';
import * as user from '../testing/window/user.ts';

const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';

/** What stands beside the work, or below it. */
const column = () => document.querySelector<HTMLDetailsElement>('main > details');

async function says(...words: readonly string[]): Promise<void> {
  await look.eventually(() => {
    for (const one of words) expect(look.spaced(column())).toContain(one);
  });
}

async function press(): Promise<void> {
  await user.click(column()?.querySelector('summary') ?? document.body);
}

afterEach(closeApp);

describe('the column beside the work', () => {
  it('follows the cell one is in: its balance, what it was before, what is noted on it', async () => {
    await openStep('requests', {
      isReviewed: true,
      entries: { [RECEIVED]: '20' },
      notes: { [GRANTED]: '信访办提供' },
    });
    await says('点到一格或一段文字');
    await user.clickButton('空白填 0');
    await user.fill(RECEIVED, '21');
    await says('✕ 差 21', '上次改动：20 → 21');
    await user.clickCell(GRANTED);
    await says('信访办提供', '上次改动：空白 → 0');
  });

  it('says a broken balance once, and of a text that findings stand under it', async () => {
    await openStep('requests', { isReviewed: true });
    await user.clickButton('空白填 0');
    await user.fill(RECEIVED, '21');
    await says('✕ 新收 21 + 上年结转 0 = 21；办理 0 + 结转下年 0 = 0，差 21');
    await look.eventually(() => {
      expect(look.spaced(document.querySelector('main'))).toContain('列不平');
    });
    expect(look.spaced(column())).not.toContain('列不平');
    await goTo('overview');
    await user.fill(look.field('overview.onRequest'), '2023年收到依申请公开35件。');
    await says('处，写在这段文字下面。');
  });

  it('has no place in the way through a table, and stays folded where it was folded', async () => {
    await openStep('requests');
    await look.eventually(() => {
      expect(column()?.open).toBe(true);
    });
    const last = [...document.querySelectorAll('main table input, main button')].at(-1);
    const order = last?.compareDocumentPosition(column() ?? document);
    expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(column()?.querySelectorAll('button, a, input, [tabindex]')).toHaveLength(0);
    await press();
    await look.eventually(() => {
      expect(column()?.open).toBe(false);
    });
    await reload('requests');
    await look.eventually(() => {
      expect(column()?.open).toBe(false);
    });
    await press();
    expect(column()?.open).toBe(true);
  });
});
