import { elementsOf, parseXml, type Element } from './xml.ts';
import { unzipSync } from './zip.ts';

/** The parts of an office file by path; throws where one is not well-formed. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(files.map(([path, file]) => [path, parseXml(decoder.decode(file))]));
}

/**
 * What an office suite would refuse in a package whatever it holds (ECMA-376 part 2): a part without a
 * content type, a relationship to nothing, an id of a relationship that is not there.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const paths = new Set(Object.keys(unzipSync(bytes)));
  const parts = xmlParts(bytes);
  return [
    ...typeFaults(paths, parts.get('[Content_Types].xml')),
    ...[...parts].flatMap(([path, root]) =>
      path.endsWith('.rels')
        ? linkFaults(path, root, paths)
        : idFaults(path, root, parts.get(linksOf(path))),
    ),
  ];
}

function typeFaults(paths: ReadonlySet<string>, types: Element | undefined): readonly string[] {
  if (types === undefined) return ['No content types'];
  const named = (name: string, attribute: string) =>
    elementsOf(types, name).map(({ attributes }) => attributes[attribute] ?? '');
  const overrides = named('Override', 'PartName').map((name) => name.slice(1));
  const endings = named('Default', 'Extension');
  const typed = new Set(overrides);
  return [
    ...twice(overrides).map((path) => `${path} has two content types`),
    ...twice(endings).map((ending) => `.${ending} has two content types`),
    ...overrides.filter((path) => !paths.has(path)).map((path) => `There is no ${path}`),
    ...[...paths]
      .filter((path) => path !== '[Content_Types].xml' && !typed.has(path))
      .filter((path) => !endings.includes(path.slice(path.lastIndexOf('.') + 1)))
      .map((path) => `${path} has no content type`),
  ];
}

function linkFaults(path: string, root: Element, paths: ReadonlySet<string>): readonly string[] {
  const links = elementsOf(root, 'Relationship').map(({ attributes }) => attributes);
  const folder = path.replace(/_rels\/[^/]*$/, '');
  const targets = links
    .filter((link) => link['TargetMode'] !== 'External')
    .map((link) => resolved(folder, link['Target'] ?? ''));
  return [
    ...twice(links.map((link) => link['Id'] ?? '')).map((id) => `${path}: ${id} stands twice`),
    ...targets.filter((target) => !paths.has(target)).map((target) => `${path}: no ${target}`),
  ];
}

/** The path a relationship of a part in this folder leads to. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '') steps.push(step);
  }
  return steps.join('/');
}

function linksOf(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

function idFaults(path: string, root: Element, links: Element | undefined): readonly string[] {
  const ids = new Set(
    (links === undefined ? [] : elementsOf(links)).map(({ attributes }) => attributes['Id']),
  );
  return everything(root)
    .flatMap(({ attributes }) => Object.entries(attributes))
    .filter(([name, id]) => /^r:(id|embed|link)$/.test(name) && !ids.has(id))
    .map(([, id]) => `${path}: no relationship ${id}`);
}

/** An element and all in it. */
export function everything(element: Element): readonly Element[] {
  return [element, ...elementsOf(element).flatMap(everything)];
}

/** What is in a list more than once. */
export function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Names of children by name of element, in the one order the schema allows, parted by blanks. */
export type Orders = Readonly<Record<string, string>>;

/** Children that the schema does not know at their place, or that stand before one they must follow. */
export function orderFaults(root: Element, orders: Orders): readonly string[] {
  return everything(root).flatMap((element) => {
    const order = orders[element.name]?.split(' ');
    if (order === undefined) return [];
    const prefix = element.name.includes(':') ? element.name.replace(/:.*/, ':') : '';
    let last = -1;
    return elementsOf(element).flatMap(({ name }) => {
      const at = order.indexOf(name.slice(prefix.length));
      if (at < 0) return [`${element.name} holds ${name}`];
      if (at < last) return [`${element.name}: ${name} after ${prefix}${order[last] ?? ''}`];
      last = at;
      return [];
    });
  });
}
