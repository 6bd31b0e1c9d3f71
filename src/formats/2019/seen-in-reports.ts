/** Where the help comes from: the notice itself was not read. */
export const SEEN_IN_REPORTS = '各地已发布的 2019、2020 年度年报；没有查到通知原文';
