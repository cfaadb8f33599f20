import type { ChannelKind } from './channel.ts';
import { type Reading, shown, shownCharacter } from './channelFault.ts';
import { pageOf, parsed, partsOf, platformOf, unescaped } from './channelPasted.ts';

/** The assumed country of numbers without one: Germany, Austria, Switzerland. */
export type CountryCode = '49' | '43' | '41';

/**
 * How many digits a number has after the country code. Germany: 13 at most (E.164 leaves 15 in all),
 * 11 by today's numbering plan. Austria: Vienna's oldest have four. Switzerland: always nine.
 */
const NATIONAL: Record<CountryCode, { min: number; max: number }> = {
  '49': { min: 6, max: 13 },
  '43': { min: 4, max: 13 },
  '41': { min: 9, max: 9 },
};

/** German mobile numbers: 15x, 16x and 17x, and seven or eight digits. */
const GERMAN_MOBILE = { begins: /^1[567]/, min: 10, max: 11 };

/** Digits of a whole number with its country code: E.164 has 15 at most; Niue's have seven. */
const WORLD = { min: 7, max: 15 };

/** What people write between digits, in many shapes of hyphen. */
const BETWEEN = /[\s\p{Cf}()/.\-\u2010-\u2015\u2212]/gu;

/**
 * A telephone number in E.164, such as `+491701234567`, from what people write and paste, `tel:`
 * and WhatsApp links included.
 *
 * @param text as `pasted` gives it
 * @param country for a number that begins with a single 0
 */
export function readNumber(text: string, country: CountryCode): Reading {
  const link = numberLink(text);
  if (link) return link.number === null ? notAProfile(text) : inWorld(`+${link.number}`, text);
  const page = pageOf(text);
  if (page || text.includes('@')) {
    const looksLike = page ? (platformOf(page.hostname) ?? 'web') : 'email';
    return { fault: { because: 'notThisChannel', culprit: shown(text), looksLike } };
  }
  const written = withoutExtension(unescaped(text.replace(/^tel:/i, '')));
  if (isTwo(written)) return impossible('tooManyDigits', text);
  // How North Americans dial other countries.
  if (/^011(?:[\s-]|\d{8})/.test(written)) return impossible('noSuchNumber', text);
  // "+49 (0)170": the 0 in brackets is for calls from within the country.
  const international = /^[\s(]*(?:\+|00)/.test(written);
  const bare = (international ? written.replace(/\(\s*0\s*\)/, '') : written).replace(BETWEEN, '');
  const stranger = [...bare].find((one, i) => !/\d/.test(one) && !(one === '+' && i === 0));
  if (stranger !== undefined || !/\d/.test(bare)) {
    return { fault: { because: 'notADigit', culprit: shownCharacter(stranger ?? shown(text)) } };
  }
  if (bare.startsWith('+')) return inWorld(bare, text);
  if (bare.startsWith('00')) return inWorld(`+${bare.slice(2)}`, text);
  if (bare.startsWith('0')) return inCountry(country, bare.slice(1), text);
  // Spreadsheets lose the plus: "49 7755 91155" is no number of a town, of which none has so many digits.
  if (new RegExp(`^${country}\\s`).test(written) && bare.length > 9) {
    return inCountry(country, bare.slice(country.length), text);
  }
  return { fault: { because: 'noAreaCode', culprit: shown(text) } };
}

/** What a number is written with. */
const WRITTEN = /^[+\d\s\p{Cf}()/.\-\u2010-\u2015\u2212]*/u;

/** Behind a number: a parameter of `tel:`, a pause and what is dialled after it, an extension, where it rings. */
const BEHIND = [
  /^(?:;(?:ext|isub|postd|phone-context)=[\w+*#.-]{1,40}){1,4}$/i,
  // Behind `;` may also be another number.
  /^(?:,,|;(?!\s?0[\d\s]{6})|[pw])[\d,;pw*#\s]{0,60}$/i,
  /^,\s?-?[1-9]\d{0,4}#?$/,
  /^[,;]?\s?(?:ext(?:ension|n)?|x|app(?:arat)?|durchwahl|dw|nst|nebenstelle|klappe|kl|poste|int(?:ern)?|#)[\s.:]{0,3}-?\d{1,6}#?\)?$/i,
  /^(?:mobil|mobile|cell|handy|privat|private|dienstlich|geschäftlich|home|work|office|büro)\.?$/i,
];

/** In Germany an area code has at most six digits with its 0: a `/` behind more is before another ending. */
const BEFORE_SLASH = 7;

/**
 * A number without what is dialled after it: `…,,12#`, `… ext. 12`, `…-0/-12`. What could be another number
 * stays, so that it is refused.
 */
export function withoutExtension(number: string): string {
  const head = WRITTEN.exec(number)?.[0] ?? '';
  const behind = number.slice(head.length).trim();
  // `phone-context` says where a number without a plus belongs.
  const isLocal = /;phone-context=/i.test(behind) && !head.startsWith('+');
  const alone =
    !isLocal && BEHIND.some((one) => one.test(behind))
      ? head.replace(/(?<![\s(/-])[\s(/-]+$/, '')
      : number;
  // Programs that take it for an amount write `.0` behind.
  const whole = alone.replace(/(\d{9})\.0$/, '$1');
  const { before, after } = aroundSlash(whole);
  return before !== null && /^\s?-?\s?\d{1,4}(?:\s?\/|$)/.test(after) ? before : whole;
}

/** Whether `/` separates two numbers, or digits in brackets follow one: they may be anything. */
function isTwo(number: string): boolean {
  return aroundSlash(number).before !== null || /\d\s?\(\s?-?\d{1,4}\s?\)$/.test(number);
}

/** What stands around the first `/` that cannot be behind an area code; null where there is none. */
function aroundSlash(number: string): { before: string | null; after: string } {
  // A country code counts like the 0 of an area code.
  const [international] = /^[\s(]*(?:\+|00)/.exec(number) ?? [];
  let digits = international === undefined ? 0 : international.endsWith('+') ? -1 : -3;
  if (international !== undefined && /\(\s?0\s?\)/.test(number)) digits--;
  for (let at = 0; at < number.length; at++) {
    if (/\d/.test(number.charAt(at))) digits++;
    if (number[at] !== '/' || digits < BEFORE_SLASH) continue;
    return { before: number.slice(0, at).trimEnd(), after: number.slice(at + 1) };
  }
  return { before: null, after: '' };
}

/** Two digits: all calling codes that are neither +1, +7 nor of three, but Italy's, whose numbers keep their 0. */
const TRUNK_ZERO = /^\+(?:2[07]|3[0-46]|4[0-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])0(?=\d)/;

function inWorld(number: string, text: string): Reading {
  const country = (Object.keys(NATIONAL) as CountryCode[]).find((code) =>
    number.startsWith(`+${code}`),
  );
  // "+49 0170": no number in these three countries keeps its 0 behind the country code.
  if (country) return inCountry(country, number.slice(3).replace(/^0/, ''), text);
  if (!/^\+[1-9]\d*$/.test(number)) return impossible('noSuchNumber', text);
  const address = number.replace(TRUNK_ZERO, (code) => code.slice(0, -1));
  return measured(address.length - 1, WORLD, address, text);
}

function inCountry(country: CountryCode, national: string, text: string): Reading {
  if (national.startsWith('0')) return impossible('noSuchNumber', text);
  const mobile = country === '49' && GERMAN_MOBILE.begins.test(national);
  const range = mobile ? GERMAN_MOBILE : NATIONAL[country];
  return measured(national.length, range, `+${country}${national}`, text);
}

function measured(
  digits: number,
  { min, max }: { min: number; max: number },
  address: string,
  text: string,
): Reading {
  if (digits < min) return impossible('tooFewDigits', text);
  if (digits > max) return impossible('tooManyDigits', text);
  return { address };
}

function impossible(
  because: 'noSuchNumber' | 'tooFewDigits' | 'tooManyDigits',
  text: string,
): Reading {
  return { fault: { because, culprit: shown(text) } };
}

function notAProfile(text: string): Reading {
  return { fault: { because: 'notAProfile', culprit: shown(text) } };
}

/**
 * The digits in a link to somebody's number: WhatsApp's `wa.me/<digits>` and `api.whatsapp.com/send?phone=<digits>`,
 * Signal's `signal.me/#p/+<digits>`, Telegram's `t.me/+<digits>`. Null in `number` where the link has none, as
 * that of a group, a business or a name has; null where it is no link of theirs.
 */
function numberLink(text: string): { number: string | null } | null {
  const page = /^(?:whatsapp|sgnl):/i.test(text) ? parsed(text) : pageOf(text);
  if (!page) return null;
  const platform = SCHEMES.get(page.protocol) ?? platformOf(page.hostname);
  if (platform !== 'whatsapp' && platform !== 'signal' && platform !== 'telegram') return null;
  const [first = ''] = page.hostname.endsWith('wa.me') ? partsOf(page) : [];
  const written = {
    whatsapp: page.searchParams.get('phone') ?? first,
    signal: /^#p\/(.*)$/.exec(unescaped(page.hash))?.[1] ?? '',
    telegram: partsOf(page).find((part) => part.startsWith('+')) ?? '',
  }[platform];
  const number = written.replace(BETWEEN, '').replace(/^\+/, '');
  if (/^\d+$/.test(number)) return { number };
  return platform === 'whatsapp' ? { number: null } : null;
}

const SCHEMES: ReadonlyMap<string, ChannelKind> = new Map([
  ['whatsapp:', 'whatsapp'],
  ['sgnl:', 'signal'],
]);
