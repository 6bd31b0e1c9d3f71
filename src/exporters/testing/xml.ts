/** Reads what our own writers make, strictly: anything XML forbids throws. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Open extends Element {
  readonly children: (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" },
};
const FORBIDDEN = /(?![\t\n\r])[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u;

export function parseXml(xml: string): Element {
  if (FORBIDDEN.test(xml)) throw new Error('A character XML forbids');
  const top: Open = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [tag] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    const parent = open[open.length - 1] ?? top;
    if (tag.startsWith('<?')) continue;
    if (!tag.startsWith('<')) parent.children.push(unescaped(tag));
    else if (tag.startsWith('</')) {
      if (open.length < 2 || tag !== `</${parent.name}>`) throw new Error(`${tag} closes nothing`);
      open.pop();
    } else {
      const match = /^<([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/.exec(tag);
      if (match === null) throw new Error(`Not a tag: ${tag}`);
      const [, name = '', attributes = '', end] = match;
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, unescaped(value)] as const,
      );
      const element: Open = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (end === '') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`${open[open.length - 1]?.name ?? ''} stays open`);
  const [root] = elementsOf(top);
  if (root === undefined) throw new Error('No element');
  return root;
}

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#39);)/.test(text)) throw new Error(`Not escaped: ${text}`);
  return text.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** The elements right inside, of one name or of all. */
export function elementsOf(element: Element, name?: string): readonly Element[] {
  return element.children.filter(
    (child): child is Element =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of a name, at any depth, in order. */
export function descendants(element: Element, name: string): readonly Element[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
