import { expect, type Locator, type Page } from '@playwright/test';
import { goToStep } from './app.ts';

/** Opens the step of a table, whose name it bears, and waits for its cells. */
export async function openTable(page: Page, draft: string, table: string): Promise<void> {
  await goToStep(page, draft, table);
  await expect(page.locator(`[data-cell^="${table}."]`).first()).toBeVisible();
}

/** What stands in the typed cells of the table on the screen, blanks left out. */
export async function typedCells(page: Page): Promise<Readonly<Record<string, string>>> {
  const entries = await page.locator('input[data-cell]').evaluateAll((inputs) =>
    inputs.map((input): [string, string] => {
      const text = input instanceof HTMLInputElement ? input.value : '';
      return [input.getAttribute('data-cell') ?? '', text];
    }),
  );
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/**
 * The table as one sees it, a line for each row: the visible words of a head with its spans
 * (`申请人情况 ↔7`, `三、本年度办理结果 ↕22`), `□` where one types, `=` where a total stands.
 */
export async function printedRows(rows: Locator): Promise<readonly string[]> {
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll<HTMLTableCellElement>('th, td')]
        .map((cell) => {
          const typed = cell.querySelector('input') !== null;
          const words = cell.tagName === 'TH' ? cell.innerText : typed ? '□' : '=';
          const wide = cell.colSpan > 1 ? ` ↔${String(cell.colSpan)}` : '';
          const tall = cell.rowSpan > 1 ? ` ↕${String(cell.rowSpan)}` : '';
          return words + wide + tall;
        })
        .join(' | '),
    ),
  );
}

/** Heads that don't show all of their words. */
export async function clippedHeads(table: Locator): Promise<readonly string[]> {
  return table
    .locator('th')
    .evaluateAll((heads) =>
      heads
        .filter(
          (head) =>
            head.scrollWidth > head.clientWidth + 1 || head.scrollHeight > head.clientHeight + 1,
        )
        .map((head) => head.textContent),
    );
}

/** The corners and the middle of an element at which one sees something else. */
export async function coveredPoints(element: Locator): Promise<readonly string[]> {
  return element.evaluate(coveredPointsOf);
}

/** What lies over the focused cell, or over the words of the heads that name its row and its column. */
export async function coveredAroundFocus(page: Page): Promise<readonly string[]> {
  return page.evaluate(coveredPointsOf, null);
}

/** Runs in the page, on one element or, without one, on the focused cell and its heads. */
function coveredPointsOf(element: Element | null): string[] {
  const boxOf = (own: Element) => own.getBoundingClientRect();
  const wordsIn = (own: Element) => {
    const words = document.createRange();
    words.selectNodeContents(own);
    return words.getBoundingClientRect();
  };
  const focused = document.activeElement;
  const heads = (focused?.closest('td')?.getAttribute('headers') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter((head) => ['row', 'col'].includes(head?.getAttribute('scope') ?? ''));
  const inset = 3;
  return (element === null ? [focused, ...heads] : [element]).flatMap((own) => {
    if (own === null) return ['nothing has the focus'];
    // Of a head that goes over several rows the upper ones may have scrolled away.
    const { left, top, right, bottom } = own.tagName === 'TH' ? wordsIn(own) : boxOf(own);
    const points = [
      [left + inset, top + inset],
      [right - inset, top + inset],
      [left + inset, bottom - inset],
      [right - inset, bottom - inset],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    const name = own.getAttribute('data-cell') ?? own.textContent.slice(0, 12);
    return points.flatMap(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      if (seen !== null && own.contains(seen)) return [];
      const where = `${name} at ${String(Math.round(x))}, ${String(Math.round(y))}`;
      return [
        `${where}: ${seen === null ? 'outside' : `under “${seen.textContent.slice(0, 12)}”`}`,
      ];
    });
  });
}
