// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../report/testing/hostile.ts';
import { parseHtml } from './parse-html.ts';

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

  it.each([
    ['<p>onload=1 与 x onclick = 2</p>', 'onload=1 与 x onclick = 2'],
    ['<p title="a>b" onclick="c">甲 on=1</p>', '甲 on=1'],
    ['<p>1 < 2 onx=3</p>', '1 < 2 onx=3'],
  ])('leaves the words as they are: %s', (html, words) => {
    expect(parseHtml(html).body.textContent).toBe(words);
    expect(handlersIn(html)).toEqual([]);
  });

  it.each(['<a "', "<a '", '<a <a ', ' onx   ', '<a onx ', `"<a '`, '<a x="', '<a ">"', `<a '>'"`])(
    'takes no time over %s without end',
    (unit) => {
      const start = process.cpuUsage();
      parseHtml(`<!--${unit.repeat(200_000)}`);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
    },
  );
});
