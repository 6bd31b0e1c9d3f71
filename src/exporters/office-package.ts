import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { DATA_NAMESPACE } from '../report/index.ts';
import { escapeHtml } from './html/html-escape.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ITEM_ID = '{6F676961-7265-4070-8F72-746A736F6E31}';

/** The earliest time a zip can tell: the same report gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

export interface PackageParts {
  /** The relationships of the main part, e.g. `word/_rels/document.xml.rels`. */
  readonly mainRelationships: string;
  readonly coreProperties: CoreProperties;
  /** Parts that take the place of others, by path. */
  readonly replaced?: Readonly<Record<string, string>>;
  /** What becomes of parts that are there, by path. */
  readonly changed?: Readonly<Record<string, (text: string) => string>>;
  /** The JSON of what is published; null for a form without data. */
  readonly json: string | null;
}

interface CoreProperties {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  readonly language: string;
}

/** The package with the report's data inside, its own properties and no time. */
export function finishPackage(bytes: Uint8Array, parts: PackageParts): Uint8Array {
  const files = unzipSync(bytes);
  if (files['docProps/core.xml'] === undefined) nameCoreProperties(files);
  for (const [path, text] of Object.entries(parts.replaced ?? {})) files[path] = strToU8(text);
  for (const [path, toChanged] of Object.entries(parts.changed ?? {})) {
    files[path] = strToU8(toChanged(strFromU8(files[path] ?? new Uint8Array())));
  }
  files['docProps/core.xml'] = strToU8(corePropertiesXml(parts.coreProperties));
  if (parts.json !== null) addJson(files, parts.json, parts.mainRelationships);
  return zipSync(inOrder(files), { level: 6, mtime: NO_TIME });
}

type Files = Record<string, Uint8Array>;

/** Adds to the end of an element of a part. */
function append(files: Files, path: string, end: string, added: string): void {
  const text = strFromU8(files[path] ?? new Uint8Array());
  const at = text.lastIndexOf(end);
  if (at < 0) throw new Error(`No ${end} in ${path}`);
  files[path] = strToU8(text.slice(0, at) + added + text.slice(at));
}

/** Tells the package of the core properties, where its writer made none. */
function nameCoreProperties(files: Files): void {
  const core = `<Override ContentType="${CORE_TYPE}" PartName="/docProps/core.xml"/>`;
  append(files, '[Content_Types].xml', '</Types>', core);
  const type = `${PACKAGE_RELATIONSHIPS}/metadata/core-properties`;
  const link = `<Relationship Id="rIdCore" Type="${type}" Target="docProps/core.xml"/>`;
  append(files, '_rels/.rels', '</Relationships>', link);
}

/** Puts the report's JSON into the package as a custom XML part. */
function addJson(files: Files, json: string, relationships: string): void {
  append(
    files,
    '[Content_Types].xml',
    '</Types>',
    '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/>',
  );
  append(
    files,
    relationships,
    '</Relationships>',
    `<Relationship Id="rIdReport" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`,
  );
  files['customXml/item1.xml'] = strToU8(
    `${XML}<report xmlns="${DATA_NAMESPACE}">${escapeJson(json)}</report>`,
  );
  files['customXml/itemProps1.xml'] = strToU8(
    `${XML}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${DATA_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    `${XML}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
}

/** Content types first, as every reader expects them. */
function inOrder(files: Readonly<Record<string, Uint8Array>>): Zippable {
  const rank = (path: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(path);
  const paths = Object.keys(files).sort((one, other) => {
    const [first, second] = [rank(one), rank(other)].map((at) => (at < 0 ? 2 : at));
    if (first !== second) return (first ?? 0) - (second ?? 0);
    return one < other ? -1 : 1;
  });
  return Object.fromEntries(paths.map((path) => [path, files[path] ?? new Uint8Array()]));
}

function corePropertiesXml({ title, creator, subject, language }: CoreProperties): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeHtml(title)}</dc:title><dc:subject>${escapeHtml(subject)}</dc:subject>` +
    `<dc:creator>${escapeHtml(creator)}</dc:creator><dc:language>${escapeHtml(language)}</dc:language>` +
    '</cp:coreProperties>'
  );
}

/**
 * JSON as the text of an element. What XML forbids or would change stands in JSON texts alone, where
 * an escape of JSON says the same.
 */
function escapeJson(json: string): string {
  return json
    .replace(/[\u007f-\u009f\u2028\p{Noncharacter_Code_Point}\p{Cs}]/gu, (character) =>
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
