/** Small words within names, and before them. */
const PARTICLES = new Set(
  'von van der den dem des de del della di da do dos du la le les el al bin ibn ben of the and und y & zu zum zur auf ter ten af'.split(
    ' ',
  ),
);

/** The most words of a name with what belongs to it, such as `Marie von Ebner-Eschenbach`. */
const WORD_LIMIT = 6;
const LENGTH_LIMIT = 60;

/**
 * Whether `text` could be the name of somebody: few words, none of them in small letters but such as
 * `von`, and no marks that sentences have.
 */
export function isNameLike(text: string): boolean {
  if (text.length > LENGTH_LIMIT || /[!?:;…"„“”«»\\{}[\]<>|=]/.test(text)) return false;
  const words = text.split(/\s+/);
  // A full stop stands after initials and titles only.
  const isSentence = /[^\s.]{4,}\.(?:\s|$)/.test(text);
  return (
    words.length <= WORD_LIMIT && !isSentence && words.every(isPartOfName) && /\p{L}/u.test(text)
  );
}

function isPartOfName(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || !/^[\p{Ll}\p{P}]/u.test(word.replace(/^[(@'’.]/, ''));
}
