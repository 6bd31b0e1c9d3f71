import type { DocumentFonts } from '../../document/index.ts';

// Nothing is bundled (licences). Each stack names, in this order: the old GB2312 face, Windows,
// the faces of 信创 systems and of office suites, macOS, Linux.

const SERIF_CJK = '"Noto Serif CJK SC", "Source Han Serif SC", serif';

/** Families of the faces that GB/T 9704-2012 asks for. */
export const FONT_STACKS = {
  小标宋:
    '"方正小标宋简体", "方正小标宋_GBK", FZXiaoBiaoSong-B05S, "CESI小标宋-GB2312", CESI_XBS_GB2312, ' +
    `"华文中宋", STZhongsong, "宋体", SimSun, "Songti SC", ${SERIF_CJK}`,
  仿宋:
    '"仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, "CESI仿宋-GB2312", "方正仿宋_GBK", ' +
    `FZFangSong-Z02, "华文仿宋", STFangsong, FandolFang, ${SERIF_CJK}`,
  宋体:
    '"宋体", SimSun, NSimSun, "CESI宋体-GB2312", "方正书宋_GBK", "华文宋体", "Songti SC", STSong, ' +
    SERIF_CJK,
  黑体:
    '"黑体", SimHei, "CESI黑体-GB2312", "方正黑体_GBK", FZHei-B01, "Heiti SC", STHeiti, ' +
    '"Noto Sans CJK SC", "Source Han Sans CN", "WenQuanYi Zen Hei", sans-serif',
  楷体:
    '"楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, "CESI楷体-GB2312", "方正楷体_GBK", FZKai-Z03, ' +
    `"华文楷体", STKaiti, "Kaiti SC", "AR PL UKai CN", "LXGW WenKai", ${SERIF_CJK}`,
} as const;

const FACES: Readonly<Record<keyof DocumentFonts, string>> = {
  title: FONT_STACKS.小标宋,
  body: FONT_STACKS.仿宋,
  level1: FONT_STACKS.黑体,
  level2: FONT_STACKS.楷体,
  table: FONT_STACKS.宋体,
};

/** Families by what they set: the one the office chose first, then what stands in for it. */
export function stacksOf(fonts: DocumentFonts): Readonly<Record<keyof DocumentFonts, string>> {
  const stack = (use: keyof DocumentFonts) => {
    // In quotes a name is one word, whatever stands in it; names come from a list all the same.
    const chosen = `"${fonts[use].replace(/["\\\n<]/g, '')}"`;
    const others = FACES[use].split(', ').filter((name) => name !== chosen);
    return [chosen, ...others].join(', ');
  };
  return {
    title: stack('title'),
    body: stack('body'),
    level1: stack('level1'),
    level2: stack('level2'),
    table: stack('table'),
  };
}
