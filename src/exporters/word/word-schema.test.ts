import { describe, expect, it } from 'vitest';
import {
  blankDocument,
  DEFAULT_SETTINGS,
  toDocument,
  type DocumentSettings,
  type ReportDocument,
} from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { official } from '../../formats/testing/official.ts';
import {
  everything,
  orderFaults,
  packageFaults,
  twice,
  xmlParts,
  type Orders,
} from '../testing/package-faults.ts';
import { elementsOf, type Element } from '../testing/xml.ts';
import { renderWord } from './word.ts';

const BORDERS = 'top start left bottom end right insideH insideV tl2br tr2bl';
const MARGINS = 'top start left bottom end right';

/** ECMA-376 part 1, WordprocessingML. Word repairs or refuses what stands in another order. */
const ORDERS: Orders = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd ' +
    'tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi ' +
    'adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc ' +
    'textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof ' +
    'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd ' +
    'fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc ' +
    'tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign ' +
    'hideMark',
  'w:tblBorders': BORDERS,
  'w:tcBorders': BORDERS,
  'w:tblCellMar': MARGINS,
  'w:tcMar': MARGINS,
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType ' +
    'pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:styles': 'docDefaults latentStyles style',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat ' +
    'locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic',
  'w:settings':
    'writeProtection view zoom displayBackgroundShape defaultTabStop evenAndOddHeaders ' +
    'characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping',
};
/** In any order. */
const ROW =
  'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader jc hidden';

/** Measures are whole numbers: Word refuses a file with `w:w="12.5"`. */
const MEASURES = new Set(
  (
    'w h left right top bottom header footer gutter hanging firstLine firstLineChars before after line ' +
    'linePitch charSpace sz space cx cy'
  ).split(' '),
);
const COUNTED = new Set(
  'w:sz w:szCs w:gridSpan w:outlineLvl w:trHeight w:spacing w:kern w:defaultTabStop'.split(' '),
);
const CHOICES: Readonly<Record<string, string>> = {
  'w:jc': 'left center right both start end',
  'w:vMerge': 'restart continue',
  'w:vAlign': 'top center bottom',
  'w:vertAlign': 'superscript subscript baseline',
};

/** Values that the types of the schema do not allow. */
function valueFaults(root: Element): readonly string[] {
  return everything(root).flatMap(({ attributes, name }) => {
    const value = attributes['w:val'];
    const wrong = Object.entries(attributes).filter(([attribute, text]) => {
      const measures = MEASURES.has(attribute.replace('w:', ''));
      const counts = attribute === 'w:val' && COUNTED.has(name);
      return (measures || counts) && !/^-?\d+$/.test(text);
    });
    const choices = CHOICES[name]?.split(' ');
    const isChoice = choices === undefined || value === undefined || choices.includes(value);
    return [
      ...wrong.map(([attribute, text]) => `${name} ${attribute}="${text}"`),
      ...(isChoice ? [] : [`${name} is ${value}`]),
    ];
  });
}

/** Rules no order tells: a cell ends with a paragraph, a section with its properties. */
function formFaults(root: Element): readonly string[] {
  return everything(root).flatMap((element) => {
    const names = elementsOf(element).map(({ name }) => name);
    const [first, last] = [names[0], names[names.length - 1]];
    const properties = `${element.name}Pr`;
    return [
      ...(element.name === 'w:tc' && last !== 'w:p' ? ['A cell ends without a paragraph'] : []),
      ...(element.name === 'w:tr' && !names.includes('w:tc') ? ['A row without a cell'] : []),
      ...(element.name === 'w:body' && last !== 'w:sectPr' ? ['No section at the end'] : []),
      ...(/^w:([pr]|tr|tc)$/.test(element.name) &&
      names.includes(properties) &&
      first !== properties
        ? [`${properties} is not the first in ${element.name}`]
        : []),
      ...(element.name.endsWith('Pr') && element.name !== 'w:sectPr'
        ? twice(names).map((name) => `${element.name} holds ${name} twice`)
        : []),
      ...(element.name === 'w:trPr'
        ? names.filter((name) => !ROW.split(' ').includes(name.slice(2)))
        : []),
    ];
  });
}

const valueOf = (element: Element) => element.attributes['w:val'] ?? '';

/** Styles that are there twice, or that something asks for and are not there. */
function styleFaults(parts: ReadonlyMap<string, Element>): readonly string[] {
  const root = parts.get('word/styles.xml');
  const styles = root === undefined ? [] : elementsOf(root, 'w:style');
  const ids = styles.map(({ attributes }) => attributes['w:styleId'] ?? '');
  const names = styles.flatMap((style) => elementsOf(style, 'w:name')).map(valueOf);
  const used = [...parts.values()]
    .flatMap(everything)
    .filter(({ name }) => /^w:(pStyle|rStyle|tblStyle|basedOn|next|link)$/.test(name))
    .map(valueOf);
  return [
    ...twice(ids),
    ...twice(names.map((name) => name.toLowerCase())),
    ...used.filter((id) => !ids.includes(id)),
  ];
}

async function faultsOf(document: ReportDocument): Promise<readonly string[]> {
  const bytes = await renderWord(document, '{}', {
    rasterise: () => Promise.resolve(new Uint8Array([137, 80, 78, 71])),
  });
  const parts = xmlParts(bytes);
  const pictures = [...parts.values()].flatMap(everything);
  const ids = pictures.filter(({ name }) => name === 'wp:docPr').map((one) => one.attributes['id']);
  return [
    ...packageFaults(bytes),
    ...styleFaults(parts),
    ...twice(ids.map(String)),
    ...[...parts].flatMap(([path, root]) =>
      [...orderFaults(root, ORDERS), ...valueFaults(root), ...formFaults(root)].map(
        (fault) => `${path}: ${fault}`,
      ),
    ),
  ];
}

const full: DocumentSettings = {
  ...DEFAULT_SETTINGS,
  signature: true,
  pageNumbers: 'centre',
  subheadings: 'ownLine',
  attachments: ['目录', '统计表', '说明'],
  figuresIn: 'requests',
};
const draft = fullDraft(official, { date: '2024-01-25', contact: '电话：1\n邮箱：a@b.cn' });
const last = fullDraft(official, { year: '2022' });

const DOCUMENTS: readonly (readonly [string, ReportDocument])[] = [
  ['a report', toDocument(official, draft)],
  [
    'a report with signature, attachments, own-line headings and figures',
    toDocument(official, draft, {
      settings: full,
      lastYear: { format: official, draft: last },
      state: '12345678',
      draftMark: true,
    }),
  ],
  [
    'a report on small paper without page numbers',
    toDocument(official, draft, {
      settings: { pageNumbers: 'none', attachments: ['目录'] },
      page: { paperMm: { width: 210, height: 200 } },
    }),
  ],
  ['a report of numbers too long for their columns', toDocument(official, numbers('999999999'))],
  ['a blank form', blankDocument(official)],
  ['a report of another format', toDocument(toyFormat, fullDraft(toyFormat))],
];

function numbers(count: string) {
  const typed = Object.entries(draft.entries).map(([id, text]) => [
    id,
    /^\d{3}$/.test(text) ? count : text,
  ]);
  return { ...draft, entries: Object.fromEntries(typed) as Readonly<Record<string, string>> };
}

describe('the parts of a Word file', () => {
  it.each(DOCUMENTS)('of %s stand as the schema has them', async (_, document) => {
    expect(await faultsOf(document)).toEqual([]);
  });
});
