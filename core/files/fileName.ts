/** In characters, without the extension: every file system allows so many. */
const NAME_LIMIT = 60;

/**
 * A file name without characters that file systems reject.
 *
 * @param title in one line
 * @param extension without its full stop
 */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    // Invalid in Windows, or special in shells and URLs.
    .replace(/[<>:"/\\|?*#%&{}$!'`=@+^~\p{C}]+/gu, ' ')
    .trim();
  const name = [...plain.replace(/\s+/g, '-')]
    .slice(0, NAME_LIMIT)
    .join('')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  // Reserved device names of Windows.
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
  return `${name === '' || isDevice ? 'nahbar' : name}.${extension}`;
}
