/** The first child of this name, whatever its prefix is. */
export function childNamed(parent: Element | undefined, name: string): Element | undefined {
  let child = parent?.firstElementChild ?? null;
  while (child !== null && child.localName !== name) child = child.nextElementSibling;
  return child ?? undefined;
}

/** Not `children`: a list that stays live is slow to go through. */
export function childrenOf(parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    children.push(child);
  }
  return children;
}

export function valueOf(element: Element | undefined): string | null {
  return element === undefined ? null : attributeOf(element, 'val');
}

/** Attributes go by their name, whatever the prefix of their namespace is. */
export function attributeOf(element: Element, name: string): string | null {
  return (
    element.getAttribute(`w:${name}`) ??
    Array.from(element.attributes).find((one) => one.localName === name)?.value ??
    null
  );
}
