/** The half-written texts, by their keys in localStorage. */
export async function readDrafts(): Promise<Record<string, string>> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith('draft.'));
  return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? '']));
}
