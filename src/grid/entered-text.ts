/** The text a cell had when the focus came to it: what Esc brings back. */
export interface EnteredText {
  readonly get: () => string;
  readonly set: (text: string) => void;
}

export function toEnteredText(): EnteredText {
  let entered = '';
  return {
    get: () => entered,
    set: (text) => {
      entered = text;
    },
  };
}
