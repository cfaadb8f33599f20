/** Creates an element with attributes, an optional click listener, and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { onClick, ...attributes }: { onClick?: () => void; [attribute: string]: unknown },
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, String(value));
  }
  if (onClick) made.addEventListener('click', onClick);
  made.append(...children);
  return made;
}

/** Makes `children` the children of `parent`. Those that look the same stay, and with them the focus. */
export function replaceDifferent(parent: HTMLElement, children: readonly HTMLElement[]): void {
  for (const [i, child] of children.entries()) {
    const shown = parent.children[i];
    if (!shown) parent.append(child);
    else if (!shown.isEqualNode(child)) shown.replaceWith(child);
  }
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}
