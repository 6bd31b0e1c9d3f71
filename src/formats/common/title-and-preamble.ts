export const title = '{agency}{year}年政府信息公开工作年度报告';

/** The paragraph before 一; `basis` is the notice that prescribes the edition, as it is cited. */
export const preambleOf = (basis: string): string =>
  `根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${basis}）要求，现发布《{title}》，本报告统计数据从{year}年1月1日至12月31日。`;
