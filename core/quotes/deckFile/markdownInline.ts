/** Marks within a paragraph of Markdown, as far as quotes have them (CommonMark 0.31, 2.4, 2.5 and 6). */

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
]);

/** Words in `[]` and an address in `()`, which may itself be in `<>` and have a title behind it. */
const LINK = String.raw`\[(?<words>(?:[^\[\]\\]|\\[^]){0,1000})\]\((?:<(?<whole>[^<>\n]{0,9000})>|(?<bare>(?:[^()<>\s]|\([^()<>\s]{0,200}\)){0,9000}))(?:\s+"[^"\n]{0,300}")?\)`;

const TOKEN = new RegExp(
  [
    String.raw`\\(?<mark>[!-\/:-@\[-${'`'}{-~])`,
    '&(?:#(?<decimal>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[a-z]{2,6}));',
    `!?${LINK}`,
    '(?<run>(?<char>[*_`~])\\k<char>*)',
    '[^\\\\&!\\[*_`~]+',
    '[^]',
  ].join('|'),
  'g',
);
const WHOLE_LINK = new RegExp(`^${LINK}$`);
const AUTOLINK = /^<(https?:\/\/[^\s<>]+)>$/i;

/** A part of an attribution: its words, and the link that it is. */
export function partOf(raw: string): { text: string; url?: string | undefined } {
  const trimmed = raw.trim();
  const autolink = AUTOLINK.exec(trimmed)?.[1];
  if (autolink) return { text: '', url: autolink };
  const link = WHOLE_LINK.exec(trimmed.replace(/^([*_])(?=\[)(.*\))\1$/, '$2'))?.groups;
  return link
    ? { text: plainOf(link.words ?? ''), url: link.whole ?? link.bare }
    : { text: plainOf(trimmed) };
}

/** A paragraph without its marks: what is escaped is itself, a link is its words, HTML is text. */
export function plainOf(markdown: string): string {
  const out: string[] = [];
  const openers = new Map<string, number>();
  for (const { 0: token, index, groups = {} } of markdown.matchAll(TOKEN)) {
    const { mark, words, run } = groups;
    if (mark !== undefined) out.push(mark);
    else if (words !== undefined) out.push(plainOf(words));
    else if (run === undefined) out.push(token.startsWith('&') ? entity(token, groups) : token);
    else {
      const opener = openers.get(run);
      const { opens, closes } = flanks(markdown, index, run);
      if (closes && opener !== undefined) {
        out[opener] = '';
        openers.delete(run);
      } else {
        if (opens) openers.set(run, out.length);
        out.push(run);
      }
    }
  }
  return out.join('');
}

/** Whether a run of marks can begin or end something: it touches words, and `_` is not within one. */
function flanks(markdown: string, at: number, run: string): { opens: boolean; closes: boolean } {
  const [before, after] = [markdown.charAt(at - 1), markdown.charAt(at + run.length)];
  const isWithin = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const isNone = run === '~' || (run.startsWith('_') && isWithin);
  return { opens: !isNone && /\S/.test(after), closes: !isNone && /\S/.test(before) };
}

function entity(token: string, { decimal, hex, name }: Record<string, string | undefined>): string {
  if (name !== undefined) return NAMED.get(name) ?? token;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : token;
}
