import { createObservable } from '../session/index.ts';
import { idOf, isTyped, type GridMap, type Place } from './grid-map.ts';
import { placesIn, rectangleAround, rowsIn, type Rectangle } from './rectangle.ts';

/** What is selected in a table: a rectangle of printed positions, of one cell at least. */
export interface GridSelection {
  /** Ids of the selected cells, line by line as printed (typed and computed). */
  readonly rows: readonly (readonly string[])[];
  /** The cell that has the focus; null before the first focus. */
  readonly focus: string | null;
  /** True while the keys move the caret inside the cell. */
  readonly editing: boolean;
  /** True once something was typed into the focused cell of several: they stay selected. */
  readonly typing: boolean;
}

export interface SelectionStore {
  /** The same object until something changes. */
  readonly get: () => GridSelection;
  readonly watch: (onChange: () => void) => () => void;
  /** Selects the rectangle around the cells, with the focus on the first typed one. */
  readonly select: (cellIds: readonly string[]) => void;
}

/** The store with what the keyboard and the pointer do to it. */
export interface GridSelectionStore extends SelectionStore {
  readonly rectangle: () => Rectangle | null;
  /** The corner that Shift moves; the opposite one stays. */
  readonly lead: () => string | null;
  /** The cell the focus came from. */
  readonly left: () => string | null;
  /** The focus has come to a cell, which alone is selected now. */
  readonly moveTo: (cellId: string) => void;
  /** Stretches the selection from its anchor over the cells; the last of them leads on. */
  readonly extendTo: (cellIds: readonly string[]) => void;
  /** Selects the rectangle around the cells; the focus stays where it is. */
  readonly cover: (cellIds: readonly string[]) => void;
  readonly setEditing: (editing: boolean) => void;
  /** Something was typed into the focused cell. */
  readonly setTyping: () => void;
}

interface State {
  readonly selection: GridSelection;
  readonly rectangle: Rectangle | null;
  readonly anchor: string | null;
  readonly lead: string | null;
  readonly left: string | null;
}

const NOTHING: State = {
  selection: { rows: [], focus: null, editing: false, typing: false },
  rectangle: null,
  anchor: null,
  lead: null,
  left: null,
};

export function isSeveral(selection: GridSelection): boolean {
  return selection.rows.length > 1 || (selection.rows[0]?.length ?? 0) > 1;
}

/** The cells that keys and clipboard work on: those selected, or the one that is typed in. */
export function cellsAtWork({ rows, focus, editing, typing }: GridSelection): readonly string[] {
  if ((editing || typing) && focus !== null) return [focus];
  return rows.flat();
}

export function createSelectionStore(map: GridMap): GridSelectionStore {
  const { get: state, set: keep, watch } = createObservable(NOTHING);
  const set = (next: Omit<State, 'left'>) => {
    const { selection, left } = state();
    if (isSame(state(), next)) return;
    keep({ ...next, left: next.selection.focus === selection.focus ? left : selection.focus });
  };
  const known = (cellIds: readonly (string | null)[]) =>
    cellIds.flatMap((id) => (id === null ? [] : (map.placeOf(id) ?? [])));
  const selectAround = (places: readonly Place[], focus: string | null, ends: Ends) => {
    const rectangle = rectangleAround(map, places);
    if (rectangle === null) return;
    const rows = rowsIn(map, rectangle);
    set({ selection: { rows, focus, editing: false, typing: false }, rectangle, ...ends });
  };
  const cornersOf = (places: readonly Place[]): Ends => {
    const rectangle = rectangleAround(map, places);
    const inside = rectangle === null ? [] : placesIn(map, rectangle).map(idOf);
    return { anchor: inside[0] ?? null, lead: inside[inside.length - 1] ?? null };
  };
  return {
    get: () => state().selection,
    rectangle: () => state().rectangle,
    lead: () => state().lead,
    left: () => state().left,
    watch,
    moveTo: (cellId) => {
      selectAround(known([cellId]), cellId, { anchor: cellId, lead: cellId });
    },
    extendTo: (cellIds) => {
      const { anchor, selection } = state();
      const lead = cellIds[cellIds.length - 1] ?? null;
      selectAround(known([anchor, ...cellIds]), selection.focus, { anchor, lead });
    },
    select: (cellIds) => {
      const places = known(cellIds);
      const corners = cornersOf(places);
      const rectangle = rectangleAround(map, places);
      const typed = rectangle === null ? undefined : placesIn(map, rectangle).find(isTyped);
      selectAround(places, typed === undefined ? corners.anchor : idOf(typed), corners);
    },
    cover: (cellIds) => {
      const places = known(cellIds);
      selectAround(places, state().selection.focus, cornersOf(places));
    },
    setEditing: (editing) => {
      set({ ...state(), selection: { ...state().selection, editing, typing: false } });
    },
    setTyping: () => {
      const { selection } = state();
      const typing = !selection.editing && isSeveral(selection);
      set({ ...state(), selection: { ...selection, typing } });
    },
  };
}

type Ends = Pick<State, 'anchor' | 'lead'>;

function isSame(a: State, b: Omit<State, 'left'>): boolean {
  return (
    a.anchor === b.anchor &&
    a.lead === b.lead &&
    a.selection.focus === b.selection.focus &&
    a.selection.editing === b.selection.editing &&
    a.selection.typing === b.selection.typing &&
    JSON.stringify(a.rectangle) === JSON.stringify(b.rectangle)
  );
}
