/** How long the browser may take to fetch what it was handed, with a dialog of its own in between. */
const PATIENCE_MS = 10 * 60 * 1000;

/** Hands a file to the browser, which puts it among the downloads or asks where to put it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE_MS);
}
