import { escapeXml } from './escape-xml.ts';

/** The texts of a workbook, which stand in one part and are named in the cells by their order. */
export class SharedTexts {
  private readonly keys = new Map<string, string>();
  private readonly texts = new Map<string, string>();

  /** The sign that stands for a text until the parts are made. */
  keyOf(text: string): string {
    const key = this.keys.get(text) ?? `t${String(this.keys.size)}`;
    this.keys.set(text, key);
    this.texts.set(key, text);
    return key;
  }

  /** The part with the texts themselves, their blanks and line breaks kept. */
  inPlace(xml: string): string {
    return xml.replace(/<t>(t\d+)<\/t>/g, (_, key: string) => {
      const text = this.texts.get(key);
      if (text === undefined) throw new Error(`No text “${key}”`);
      return `<t xml:space="preserve">${escapeXml(text)}</t>`;
    });
  }
}
