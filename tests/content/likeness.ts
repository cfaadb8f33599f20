/**
 * Words that steps of all sorts share, so that they say nothing about whether two are alike. Words
 * of up to three letters are left out anyway.
 */
const COMMON: Record<'de' | 'en', string> = {
  de: `aber alle auch dabei dann dass davon dazu dein deine deinem deinen deiner denn dich diese
    diesem dieser dort eine einem einen einer einmal etwas gerade gern gleich hast hatte heute hier
    ihnen jemand jemandem jemanden kann machen machst mehr mich mochte nach nicht noch oder ohne
    person schon sein seine sich sind uber unter welche welchen welcher wenn wird wurde
    wurdest`,
  en: `about after again another anyone anything away before could does down each everyone from
    have into just like more most next only onto other over really right some somebody someone
    something than that their them then there these they thing this today very what when where
    which while whoever will with would your yourself`,
};

/** How many letters of a word count: German endings, and most of the English ones, come later. */
const STEM = 5;

/** What the text is about: the stems of its words, without those that are common. */
export function stemsOf(text: string, language: 'de' | 'en'): ReadonlySet<string> {
  const common = new Set(COMMON[language].split(/\s+/));
  const words = spelledOut(text).match(/[a-z]{4,}/g) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, STEM)));
}

/** How much two texts are about the same, from 0 to 1: the part of all their stems they share. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}

/** Without umlauts, so that `Gruß` and `Grüße` begin alike. */
function spelledOut(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '');
}
