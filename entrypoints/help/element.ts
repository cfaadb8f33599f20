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
