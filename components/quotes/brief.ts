const LENGTH = 40;

/** The beginning of a quote, by which a screen reader tells one button from another. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}
