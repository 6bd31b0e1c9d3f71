// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { parseHtml } from '../ui/index.ts';

function handlersIn(html: string): readonly string[] {
  const page = parseHtml(html);
  const inner = Array.from(page.querySelectorAll('template'), ({ content }) => content);
  return [page, ...inner]
    .flatMap((root) => Array.from(root.querySelectorAll('*')))
    .flatMap((element) => Array.from(element.attributes, ({ name }) => name))
    .filter((name) => name.startsWith('on'));
}

describe('parseHtml', () => {
  it.each(HOSTILE_TEXTS.map(({ name, text }) => [name, text] as const))(
    'leaves no handler and no base: %s',
    (_, text) => {
      for (const html of [
        text,
        `<table><tr><td>${text}</td></tr></table>`,
        `<b title='${text}'>`,
      ]) {
        expect(handlersIn(html)).toEqual([]);
        expect(parseHtml(html).querySelector('base')).toBeNull();
      }
    },
  );
});
