import { describe, expect, it, vi } from 'vitest';
import { cellsAtWork, isSeveral, createSelectionStore } from './selection.ts';
import { mapWith } from './testing/maps.ts';

const adults = 'visits.arrived.adults';
const children = 'visits.arrived.children';
const total = 'visits.arrived.total';
const departedAdults = 'visits.departed.adults';
const departedChildren = 'visits.departed.children';

function toStore(cellId = adults) {
  return createSelectionStore(mapWith(cellId));
}

describe('createSelectionStore', () => {
  it('begins with nothing and holds the one cell the focus comes to', () => {
    const store = toStore();
    expect(store.get()).toEqual({ rows: [], focus: null, editing: false, typing: false });
    store.moveTo(children);
    expect(store.get()).toEqual({
      rows: [[children]],
      focus: children,
      editing: false,
      typing: false,
    });
    expect(isSeveral(store.get())).toBe(false);
  });

  it('is the same object, and silent, until something changes', () => {
    const store = toStore();
    const onChange = vi.fn();
    const leave = store.watch(onChange);
    store.moveTo(adults);
    const before = store.get();
    store.moveTo(adults);
    store.setEditing(false);
    store.select(['requests.received.total']);
    expect(store.get()).toBe(before);
    expect(onChange).toHaveBeenCalledTimes(1);
    store.setEditing(true);
    expect(store.get()).toEqual({ ...before, editing: true });
    leave();
    store.moveTo(children);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('stretches from the anchor and back, while the focus stays', () => {
    const store = toStore();
    store.moveTo(children);
    store.extendTo([departedChildren]);
    expect(store.get()).toEqual({
      rows: [[children], [departedChildren]],
      focus: children,
      editing: false,
      typing: false,
    });
    store.extendTo([departedAdults]);
    expect(store.get().rows).toEqual([
      [adults, children],
      [departedAdults, departedChildren],
    ]);
    expect(store.lead()).toBe(departedAdults);
    store.extendTo([children]);
    expect(store.get().rows).toEqual([[children]]);
  });

  it('selects the rectangle around cells with the focus on its first typed one', () => {
    const store = toStore();
    store.select([departedChildren, total]);
    expect(store.get()).toEqual({
      rows: [
        [children, total],
        [departedChildren, 'visits.departed.total'],
      ],
      focus: children,
      editing: false,
      typing: false,
    });
    store.select([total]);
    expect(store.get().focus).toBe(total);
    const requests = toStore('requests.handled.total');
    requests.select(['requests.handled.naturalPerson', 'requests.carriedOver.business']);
    expect(requests.get().focus).toBe('requests.carriedOver.naturalPerson');
  });

  it('covers cells around the focus, which Shift then stretches on', () => {
    const store = toStore();
    store.moveTo(children);
    store.cover([adults, children, total]);
    expect(store.get()).toEqual({
      rows: [[adults, children, total]],
      focus: children,
      editing: false,
      typing: false,
    });
    expect(store.lead()).toBe(total);
    store.extendTo(['visits.departed.total']);
    expect(store.get().rows.flat()).toHaveLength(6);
    expect(store.get().focus).toBe(children);
  });

  it('leaves the cell’s text when the selection changes', () => {
    const store = toStore();
    store.moveTo(adults);
    store.setEditing(true);
    store.extendTo([children]);
    expect(store.get().editing).toBe(false);
  });

  it('stays as it is while one of several cells is typed in, on which alone keys then work', () => {
    const store = toStore();
    store.moveTo(children);
    store.setTyping();
    expect(store.get().typing).toBe(false);
    store.extendTo([departedChildren]);
    expect(cellsAtWork(store.get())).toEqual([children, departedChildren]);
    store.setTyping();
    expect(store.get().rows.flat()).toEqual([children, departedChildren]);
    expect(cellsAtWork(store.get())).toEqual([children]);
    store.extendTo([departedChildren, 'visits.departed.total']);
    expect(cellsAtWork(store.get())).toHaveLength(4);
    store.setEditing(true);
    store.setTyping();
    expect(store.get().typing).toBe(false);
    expect(cellsAtWork(store.get())).toEqual([children]);
  });
});
