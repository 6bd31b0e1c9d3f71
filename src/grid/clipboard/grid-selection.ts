import type { useToast } from '../../ui/index.ts';

/** What the clipboard asks of a table's selection. */
export interface SelectionForClipboard {
  readonly get: () => {
    /** Ids of the selected cells, line by line as printed, typed and computed. */
    readonly rows: readonly (readonly string[])[];
    /** The cell that has the focus; null before the first focus. */
    readonly focus: string | null;
    /** Whether the caret is inside the cell: then its text is copied and pasted, not the cell. */
    readonly editing: boolean;
  };
  readonly select: (cellIds: readonly string[]) => void;
}

export type Say = ReturnType<typeof useToast>;
