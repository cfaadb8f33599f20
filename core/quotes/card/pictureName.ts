/** The letters that are written out in German rather than without their dots. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};

/** No file system takes much longer names. */
const MOST = 60;

/**
 * The name of the file with a picture, such as `nahbar-zoe-uebermut.png`.
 *
 * @param otherwise takes the speaker's place where there is none
 */
export function pictureName(speaker: string, otherwise: string): string {
  const name = speaker
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(name)
    .slice(0, MOST)
    .join('')
    .replaceAll(/^-+|-+$/g, '');
  return `nahbar-${short || otherwise}.png`;
}
