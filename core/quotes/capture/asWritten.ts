/**
 * A passage as the page writes it, by the letters that are left of it where case, accents and white
 * space do not count. A browser whose language tells `ä` from `a` would not find the letters alone.
 *
 * @param page the text in which it stands, white space as it comes
 * @param from which one, if it stands there more than once
 * @returns what was given, but for accents and case; the letters themselves where they are not found
 */
export function asWritten(letters: string, page: string, from: 'first' | 'last'): string {
  const written = page.replace(/\s+/gu, ' ');
  // Where each of the letters that are left stands in what is written.
  const places: number[] = [];
  let left = '';
  let at = 0;
  for (const character of written) {
    const bare = bareLetters(character);
    left += bare;
    for (let i = 0; i < bare.length; i += 1) places.push(at);
    at += character.length;
  }
  const found = from === 'first' ? left.indexOf(letters) : left.lastIndexOf(letters);
  const start = places[found];
  if (start === undefined || letters === '') return letters;
  return written.slice(start, places[found + letters.length] ?? written.length).trim();
}

/** As text-fragments-polyfill reduces what it compares. */
function bareLetters(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
