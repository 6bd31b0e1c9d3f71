import { expect, vi } from 'vitest';
import { isField, type Field } from './browser-parts.ts';

/** Waits until it throws no longer; a guard against hanging, not a measure. */
export function eventually<T>(look: () => T): Promise<T> {
  return vi.waitFor(look, { timeout: 30_000, interval: 5 });
}

/** The input of a typed cell, or the td of a computed one. */
export function cell(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${id}"]`);
  if (found === null) throw new Error(`There is no cell ${id}`);
  return found;
}

export function input(id: string): HTMLInputElement {
  const found = cell(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`Nobody types in ${id}`);
  return found;
}

/** The area of a text by its id, or the field of a particular by its label. */
export function field(name: string): Field {
  const area = document.querySelector(`[data-field="${name}"]`);
  const label = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === name,
  );
  const found = area ?? label?.control ?? null;
  if (!isField(found)) throw new Error(`There is no field “${name}”`);
  return found;
}

/** Waits until exactly this stands in a field. */
export async function holds(name: string, text: string): Promise<void> {
  await eventually(() => {
    expect(field(name).value).toBe(text);
  });
}

/** What stands in a cell, typed or computed. */
export function shown(id: string): string {
  const found = cell(id);
  return found instanceof HTMLInputElement ? found.value : found.textContent;
}

/** The id of the cell that has the focus. */
export function focused(): string | null {
  return document.activeElement?.getAttribute('data-cell') ?? null;
}

/** What stands in the typed cells of the table on the screen, blanks left out. */
export function typedCells(): Readonly<Record<string, string>> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')];
  const entries = inputs.map(({ dataset, value }) => [dataset['cell'] ?? '', value] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/** The ids of the selected cells as they are marked, in reading order. */
export function markedCells(): readonly string[] {
  return [...document.querySelectorAll('td[data-selected]')].map((td) => {
    const bearer = td.hasAttribute('data-cell') ? td : td.querySelector('[data-cell]');
    return bearer?.getAttribute('data-cell') ?? '';
  });
}

/** The line under the table. */
export function statusLine(): HTMLElement {
  const line = document.querySelector<HTMLElement>('[role="group"][aria-label="所选的格"]');
  if (line === null) throw new Error('There is no line under the table');
  return line;
}

/** The button of this name; null where there is none. */
export function button(
  name: string | RegExp,
  within: ParentNode = document,
): HTMLButtonElement | null {
  return buttons(name, within)[0] ?? null;
}

/** All buttons of this name. */
export function buttons(name: string | RegExp, within: ParentNode = document): HTMLButtonElement[] {
  const isMeant = (own: string) => (typeof name === 'string' ? own === name : name.test(own));
  return [...within.querySelectorAll('button')].filter((one) => isMeant(nameOf(one)));
}

function nameOf(element: Element): string {
  const heard = element.cloneNode(true);
  if (!(heard instanceof Element)) return '';
  for (const silent of heard.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  return element.getAttribute('aria-label') ?? heard.textContent.trim();
}

/** The part of the focused cell's text that is marked, and where the caret stands. */
export function caret(): { readonly marked: string; readonly at: number | null } {
  const { value, selectionStart, selectionEnd } = input(focused() ?? '');
  return { marked: value.slice(selectionStart ?? 0, selectionEnd ?? 0), at: selectionStart };
}

/** Which typed cells are in the way of Tab. */
export function tabStops(): readonly string[] {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')];
  return inputs
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ dataset }) => dataset['cell'] ?? '');
}

/** A head of the table by its exact words, or those it begins with; the first where several bear them. */
export function head(words: string): Element {
  const found = [...document.querySelectorAll('th')].find(
    (th) => th.textContent === words || th.firstChild?.textContent === words,
  );
  if (found === undefined) throw new Error(`There is no head “${words}”`);
  return found;
}

export function dialog(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[role="dialog"]');
}

/** Waits until a text stands in the page. */
export async function says(text: string): Promise<void> {
  await eventually(() => {
    if (!document.body.textContent.includes(text)) throw new Error(`The page does not say ${text}`);
  });
}

/** Waits until what was typed is in the database. */
export async function saved(): Promise<void> {
  await eventually(() => {
    if (document.querySelector('[data-save-state="saved"]') === null) throw new Error('Not saved');
  });
}

/** What a rule found, as it stands in the step or on the check. */
export function findings(rule: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main [data-finding="${rule}"]`)];
}

/** Waits until a rule has found so many places; gives the first of them. */
export async function found(rule: string, count = 1): Promise<HTMLElement> {
  await eventually(() => {
    expect(findings(rule), rule).toHaveLength(count);
  });
  return findings(rule)[0] ?? document.body;
}

/** Waits until a heading of the page says exactly this. */
export async function headed(words: string): Promise<void> {
  await eventually(() => {
    const heads = [...document.querySelectorAll('main :is(h1, h2, h3)')];
    expect(heads.map((head) => spaced(head))).toContain(words);
  });
}

/** What is read out of an element beside its name. */
export function description(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

/** The line of a step in the rail: its name and its state in words. */
export function railStep(name: string): string {
  const lines = [...document.querySelectorAll('nav[aria-label="步骤"] li')];
  return spaced(lines.find(({ textContent }) => textContent.includes(name)));
}

/** What the foot of the rail says of the whole report. */
export function progress(): string {
  return spaced(document.querySelector('nav [role="status"]'));
}

/** What stands in an element, with spaces that break no line taken as spaces. */
export function spaced(element: Element | null | undefined): string {
  return element?.textContent.replace(/\u{a0}/gu, ' ') ?? '';
}

/** A cell of the balance of 表三. */
export function balance(column: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(
    `[data-identity="requests.balance"][data-column="${column}"]`,
  );
  if (found === null) throw new Error(`There is no balance of ${column}`);
  return found;
}
