import { type Reading, shown, shownCharacter } from './channelFault.ts';
import { pageOf, parsed, partsOf, platformOf, unescaped } from './channelPasted.ts';

/** Where a number is from that is written without a country: Germany, Austria, Switzerland. */
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
  const link = whatsAppLink(text);
  if (link) return link.number === null ? notAProfile(text) : inWorld(`+${link.number}`, text);
  const page = pageOf(text);
  if (page || text.includes('@')) {
    const looksLike = page ? (platformOf(page.hostname) ?? 'web') : 'email';
    return { fault: { because: 'notThisChannel', culprit: shown(text), looksLike } };
  }
  const written = unescaped(text.replace(/^tel:/i, ''));
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
  return { fault: { because: 'noAreaCode', culprit: shown(text) } };
}

function inWorld(number: string, text: string): Reading {
  const country = (Object.keys(NATIONAL) as CountryCode[]).find((code) =>
    number.startsWith(`+${code}`),
  );
  // "+49 0170": no number in these three countries keeps its 0 behind the country code.
  if (country) return inCountry(country, number.slice(3).replace(/^0/, ''), text);
  if (!/^\+[1-9]\d*$/.test(number)) return impossible('noSuchNumber', text);
  return measured(number.slice(1).length, WORLD, number, text);
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
 * The digits in a WhatsApp link: `wa.me/<digits>`, `api.whatsapp.com/send?phone=<digits>`. Null in
 * `number` where the link has none, as that of a group or a business has; null where it is no link.
 */
function whatsAppLink(text: string): { number: string | null } | null {
  const page = /^whatsapp:/i.test(text) ? parsed(text) : pageOf(text);
  if (!page) return null;
  if (page.protocol !== 'whatsapp:' && platformOf(page.hostname) !== 'whatsapp') return null;
  const [first = ''] = page.hostname.endsWith('wa.me') ? partsOf(page) : [];
  const number = (page.searchParams.get('phone') ?? first).replace(BETWEEN, '').replace(/^\+/, '');
  return { number: /^\d+$/.test(number) ? number : null };
}
