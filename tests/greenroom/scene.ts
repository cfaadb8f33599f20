/** Pictures of people before their cameras, drawn by chance, with the truth about each. All drawings are our own. */
import { oneOf, seeded } from '../faults/support/random.ts';

/** All pictures have this size, which cameras of laptops have. */
export const SIZE = { width: 1280, height: 720 } as const;

/** A rectangle in parts of the picture. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is written in the picture, and is to be found. */
export interface Written {
  kind: DocumentKind;
  place: Area;
  /** The size of its letters, in pixels of 720 lines, as fonts are measured (a capital has about 0.7 of it). */
  letters: number;
}

/** What the camera does to a scene. */
export interface Camera {
  /** The radius of its blur, in pixels. */
  blur: number;
  /** The deviation of its noise, of 255. */
  noise: number;
  /** The quality of its JPEG, from 0 to 1. */
  quality: number;
  /** Its exposure; 1 is right. */
  gain: number;
}

export interface Scene {
  name: string;
  /** The group in which it is counted. */
  group: string;
  svg: string;
  camera: Camera;
  written: Written[];
  /** Of 0 to 5, from light to dark. */
  tone: number;
  lighting: Lighting;
  /** How restless the background is drawn, from 0 to 3 things. */
  things: number;
}

export type Lighting = 'even' | 'fromLeft' | 'fromRight' | 'window';

export const DOCUMENT_KINDS = [
  'letter',
  'whiteboard',
  'notes',
  'screen',
  'calendar',
  'poster',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is in rooms and is no document. */
export const THINGS = [
  'picture',
  'plant',
  'lamp',
  'blinds',
  'curtain',
  'drawers',
  'books',
  'spines',
  'moulding',
  'boxes',
  'door',
  'bricks',
] as const;
export type Thing = (typeof THINGS)[number];

/** Where something can be: left and right of the person. */
type Side = 'left' | 'right';

/** Chance, from 0 to below 1. */
type Draw = () => number;

/** Six skin tones, in steps like those of Fitzpatrick's scale. */
const TONES = ['#e8bd9f', '#d9a684', '#c08a62', '#9a653f', '#6e4329', '#48291a'] as const;

/** The same skin in more or less light: all tones have the same shadows. */
function lit(tone: string, light: number): string {
  const colours = [1, 3, 5].map((at) => Number.parseInt(tone.slice(at, at + 2), 16));
  return `rgb(${colours.map((value) => Math.min(255, Math.round(value * light ** (1 / 2.2)))).join()})`;
}

const HAIR = ['#2a1d16', '#4b3626', '#7a5a3a', '#b08a55', '#8c8780', '#16120f'];
const SHIRTS = [
  ['#4a5f7d', '#2c3c55'],
  ['#7a4a4a', '#542f2f'],
  ['#e8e4da', '#c4beb0'],
  ['#3d4a3f', '#263028'],
  ['#55555a', '#323236'],
];
const WALLS = [
  ['#d9d2c5', '#b9b1a3'],
  ['#e9e6df', '#cfcac0'],
  ['#c3ccd1', '#9fa9b0'],
  ['#a9a08f', '#857c6c'],
  ['#8d9a8c', '#6c786b'],
];
const COVERS = [
  '#7b2d26',
  '#2f4858',
  '#c9a227',
  '#33658a',
  '#86bbd8',
  '#758e4f',
  '#f6ae2d',
  '#ddd6c8',
];

const GERMAN = [
  'Sehr geehrte Frau Wagner,',
  'anbei das Angebot vom 3. März',
  'über 48 Lizenzen zu je 129 EUR.',
  'Bitte bis Freitag bestätigen.',
  'Kontonummer 4711 0815 22',
  'Umsatzplan 2027 vertraulich',
  'Termin mit Dr. Ostermann 9:30',
  'Passwort: Sommer2026',
  'Budget freigeben, Marketing 80k',
  'Rückruf Steuerberater',
  'Protokoll der Sitzung vom 12.11.',
];
const ENGLISH = [
  'Dear Ms Thompson,',
  'please find the offer attached',
  'for 48 licences at 129 EUR each.',
  'Kindly confirm by Friday.',
  'Account number 4711 0815 22',
  'Sales plan 2027 confidential',
  'Meeting with Dr Osterman 9:30',
  'Password: summer2026',
  'Approve budget, marketing 80k',
  'Call the accountant back',
  'Minutes of the meeting, 12 Nov',
];
const SHORT = {
  de: [
    'Milch kaufen',
    'Anrufen!',
    'Deadline Mi',
    'Idee: Podcast',
    'WLAN: gast01',
    'Plan B',
    'Mama 18 Uhr',
  ],
  en: [
    'Buy milk',
    'Call back!',
    'Deadline Wed',
    'Idea: podcast',
    'Wifi: guest01',
    'Plan B',
    'Mum 6 pm',
  ],
};
const TITLES = [
  'Vision',
  'Teil',
  'Reise',
  'Haus',
  'Faust',
  'Momo',
  'Ulysses',
  'Tyll',
  'Siddhartha',
  'Emma',
];

export interface Wish {
  name: string;
  group: string;
  seed: number;
  documents?: { kind: DocumentKind; letters: number }[];
  things?: Thing[];
  tone?: number;
  lighting?: Lighting;
  /** Words on the shirt. */
  slogan?: boolean;
  /** A person that is not drawn. */
  nobody?: boolean;
  camera?: Partial<Camera>;
}

/** Draws a scene. The same wish is the same scene. */
export function scene(wish: Wish): Scene {
  const draw = seeded(wish.seed);
  const within = (from: number, to: number) => from + draw() * (to - from);
  const tone = wish.tone ?? Math.floor(draw() * TONES.length);
  const lighting = wish.lighting ?? 'even';
  const camera = {
    blur: within(0.4, 1),
    noise: within(2, 7),
    quality: within(0.75, 0.95),
    gain: within(0.85, 1.12),
    ...wish.camera,
  };
  const sides: Side[] = draw() < 0.5 ? ['left', 'right'] : ['right', 'left'];
  const written: Written[] = [];
  const parts: string[] = [];
  const [light, shade] = oneOf(WALLS, draw) as [string, string];
  parts.push(
    gradient(
      'wall',
      lighting === 'window' ? '#ffffff' : light,
      lighting === 'window' ? '#f4f2ee' : shade,
    ),
    `<rect width="1280" height="720" fill="url(#wall)"/>`,
  );
  const documents = wish.documents ?? [];
  const things = wish.things ?? [];
  things.forEach((thing, index) => {
    // A document hangs over one side, and what is no document stands on the other.
    const side = sides[(documents.length + index) % 2] as Side;
    parts.push(drawThing(thing, side, draw));
  });
  documents.forEach(({ kind, letters }, index) => {
    const side = sides[index % 2] as Side;
    const { svg, place } = drawDocument(kind, letters, side, draw);
    parts.push(svg);
    written.push({ kind, letters, place });
  });
  if (!wish.nobody) parts.push(person(tone, lighting, wish.slogan ?? false, draw));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">${parts.join('')}</svg>`;
  const { name, group } = wish;
  return { name, group, svg, camera, written, tone, lighting, things: things.length };
}

function gradient(id: string, from: string, to: string): string {
  return (
    `<defs><linearGradient id="${id}" x1="0" x2="1"><stop offset="0" stop-color="${from}"/>` +
    `<stop offset="1" stop-color="${to}"/></linearGradient></defs>`
  );
}

/** Head and shoulders, in the middle of the picture, a little to one side and nearer or further away. */
function person(tone: number, lighting: Lighting, slogan: boolean, draw: Draw): string {
  const middle = TONES[tone] ?? TONES[0];
  const [bright, shadow] = [lit(middle, 1.15), lit(middle, 0.5)];
  const hair = oneOf(HAIR, draw);
  const [shirt, fold] = oneOf(SHIRTS, draw) as [string, string];
  const scale = 0.85 + draw() * 0.3;
  const aside = (draw() - 0.5) * 120;
  const longHair = draw() < 0.4;
  const glasses = draw() < 0.35;
  const flat = lighting === 'window';
  const skin =
    `<radialGradient id="skin" cx=".42" cy=".4" r=".7"><stop offset="0" stop-color="${bright}"/>` +
    `<stop offset=".6" stop-color="${middle}"/><stop offset="1" stop-color="${shadow}"/></radialGradient>`;
  const silhouette =
    '<path d="M360 740 C370 580 470 540 560 520 L720 520 C810 540 910 580 920 740Z"/>' +
    '<path d="M575 430 L575 530 C600 575 680 575 705 530 L705 430Z"/><ellipse cx="640" cy="315" rx="134" ry="182"/>';
  const [left, right] = lighting === 'fromLeft' ? [0, 0.6] : [0.6, 0];
  const shading =
    lighting === 'fromLeft' || lighting === 'fromRight'
      ? `<clipPath id="body">${silhouette}</clipPath><linearGradient id="dark" gradientUnits="userSpaceOnUse" x1="580" x2="700" y1="0" y2="0">` +
        `<stop offset="0" stop-color="#000" stop-opacity="${left}"/><stop offset="1" stop-color="#000" stop-opacity="${right}"/></linearGradient>`
      : flat
        ? `<clipPath id="body">${silhouette}</clipPath>`
        : '';
  const over = flat
    ? // Little light on the person, and the window's glare in the lens.
      '<g clip-path="url(#body)"><rect width="1280" height="760" fill="#000" opacity=".4"/><rect width="1280" height="760" fill="#8a8a8a" opacity=".55"/></g>'
    : shading
      ? '<g clip-path="url(#body)"><rect width="1280" height="760" fill="url(#dark)"/></g>'
      : '';
  const back = longHair
    ? `<path d="M505 300 C480 470 500 560 520 600 L560 560 L560 300Z M775 300 C800 470 780 560 760 600 L720 560 L720 300Z" fill="${hair}"/>`
    : '';
  const frames = glasses
    ? '<g fill="none" stroke="#222" stroke-width="5"><rect x="556" y="298" width="72" height="44" rx="14"/><rect x="652" y="298" width="72" height="44" rx="14"/><path d="M628 316h24"/></g>'
    : '';
  const words = slogan
    ? '<text x="640" y="660" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="34" fill="#f2efe8">BERLIN MARATHON</text>' +
      '<text x="640" y="700" text-anchor="middle" font-family="sans-serif" font-size="22" fill="#f2efe8">finisher 2026</text>'
    : '';
  return (
    `<defs>${skin}<linearGradient id="shirt" x1="0" x2="1"><stop offset="0" stop-color="${shirt}"/><stop offset="1" stop-color="${fold}"/></linearGradient>${shading}</defs>` +
    `<g transform="translate(${640 + aside} 720) scale(${scale}) translate(-640 -720)">${back}` +
    `<path d="M360 740 C370 580 470 540 560 520 L720 520 C810 540 910 580 920 740Z" fill="url(#shirt)"/>${words}` +
    `<path d="M575 430 L575 530 C600 575 680 575 705 530 L705 430Z" fill="${shadow}"/>` +
    `<ellipse cx="516" cy="340" rx="17" ry="36" fill="${middle}"/><ellipse cx="764" cy="340" rx="17" ry="36" fill="${shadow}"/>` +
    '<ellipse cx="640" cy="330" rx="122" ry="160" fill="url(#skin)"/>' +
    `<path d="M512 320 C500 150 600 130 645 135 C720 135 790 170 768 320 C760 260 735 225 700 220 C640 235 570 225 545 235 C525 255 520 290 512 320Z" fill="${hair}"/>` +
    '<g fill="#fff"><ellipse cx="592" cy="318" rx="24" ry="12"/><ellipse cx="688" cy="318" rx="24" ry="12"/></g>' +
    '<g fill="#4b3626"><circle cx="592" cy="318" r="11"/><circle cx="688" cy="318" r="11"/></g><g fill="#111"><circle cx="592" cy="318" r="5"/><circle cx="688" cy="318" r="5"/></g>' +
    '<g fill="none" stroke="#2a1d16" stroke-width="4"><path d="M567 312 Q592 298 617 314"/><path d="M663 314 Q688 298 713 312"/></g>' +
    '<g fill="none" stroke="#2a1d16" stroke-width="10" stroke-linecap="round"><path d="M562 288 Q592 272 620 284"/><path d="M660 284 Q688 272 718 288"/></g>' +
    `<path d="M632 320 C628 360 616 378 622 388 C636 398 650 398 660 388 C664 380 652 360 648 320" fill="${shadow}" opacity=".6"/>` +
    '<g fill="#000" opacity=".5"><ellipse cx="627" cy="389" rx="6" ry="4"/><ellipse cx="654" cy="389" rx="6" ry="4"/></g>' +
    '<path d="M592 432 Q616 420 640 428 Q664 420 688 432 Q664 456 640 456 Q616 456 592 432Z" fill="#a2524c"/><path d="M592 432 Q640 442 688 432" stroke="#5d2a26" stroke-width="3" fill="none"/>' +
    `<path d="M560 390 Q600 480 640 484 Q700 480 735 390" fill="#000" opacity=".12"/>${frames}${over}</g>`
  );
}

/** The left edge of a thing of that width, on one side of the person. */
function leftEdge(side: Side, width: number, draw: Draw): number {
  const [from, to] = side === 'left' ? [10, 400 - width] : [880, 1270 - width];
  return Math.max(5, Math.min(1275 - width, from + draw() * Math.max(0, to - from)));
}

function drawThing(thing: Thing, side: Side, draw: Draw): string {
  const at = (width: number, y: number, inside: string) =>
    `<g transform="translate(${leftEdge(side, width, draw)} ${y})">${inside}</g>`;
  const list = (count: number, item: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => item(index)).join('');
  switch (thing) {
    case 'picture':
      return at(
        260,
        60 + draw() * 120,
        `<rect width="260" height="190" fill="#efe9dd"/><rect x="14" y="14" width="232" height="162" fill="${oneOf(['#7a99ac', '#b59a7a', '#8c8fa8'], draw)}"/><path d="M14 176 L90 90 L150 140 L200 70 L246 176Z" fill="#4f6d5a"/><circle cx="190" cy="52" r="18" fill="#f2d9a0"/>`,
      );
    case 'plant':
      return at(
        180,
        380,
        `<path d="M50 330 L70 220 L120 220 L140 330Z" fill="#b4785a"/>${list(11, (i) => {
          const [x, y] = [95 + (draw() - 0.5) * 220, 120 - draw() * 200];
          return `<path d="M95 225 Q${95 + (x - 95) * 0.2} ${y + 60} ${x} ${y} Q${x + 20} ${y + 60} 95 225Z" fill="${i % 2 ? '#4f7a4f' : '#6b8f5e'}"/>`;
        })}`,
      );
    case 'lamp':
      return at(
        120,
        250,
        '<path d="M20 90 L40 10 L80 10 L100 90Z" fill="#f6e7c1"/><rect x="57" y="90" width="6" height="300" fill="#5d5348"/><ellipse cx="60" cy="392" rx="46" ry="10" fill="#5d5348"/>',
      );
    case 'blinds':
      return at(
        280,
        50,
        `<rect width="280" height="360" fill="#9fb4c2"/>${list(16, (i) => `<rect x="0" y="${i * 22}" width="280" height="14" fill="#eceae4"/>`)}<path d="M60 0V360M220 0V360" stroke="#d6d2c8" stroke-width="3"/>`,
      );
    case 'curtain':
      return at(
        240,
        0,
        list(
          12,
          (i) =>
            `<rect x="${i * 20}" width="20" height="600" fill="${i % 2 ? '#b7a48c' : '#a8957d'}"/>`,
        ),
      );
    case 'drawers':
      return at(
        260,
        360,
        `<rect width="260" height="360" fill="#7a5c3e"/>${list(4, (i) => `<rect x="8" y="${8 + i * 88}" width="244" height="80" fill="#8a6a4a"/><rect x="98" y="${40 + i * 88}" width="64" height="14" rx="6" fill="#c9c2b4"/>`)}`,
      );
    case 'books':
    case 'spines':
      return at(
        330,
        60 + draw() * 100,
        `<rect width="330" height="400" fill="#6d5138"/>${list(
          3,
          (r) =>
            `<rect y="${20 + r * 128}" x="12" width="306" height="108" fill="#3d2c1e"/>${list(
              11,
              (k) => {
                const height = 78 + Math.floor(draw() * 28);
                const spine = `<rect x="${16 + k * 27}" y="${20 + r * 128 + 108 - height}" width="${20 + Math.floor(draw() * 7)}" height="${height}" fill="${oneOf(COVERS, draw)}"/>`;
                const title = `<text transform="translate(${33 + k * 27} ${122 + r * 128}) rotate(-90)" font-family="sans-serif" font-size="13" fill="#fff">${oneOf(TITLES, draw)}</text>`;
                return thing === 'spines' ? spine + title : spine;
              },
            )}`,
        )}`,
      );
    case 'moulding':
      return `<g fill="none" stroke="#000" stroke-opacity=".16" stroke-width="5"><path d="M0 ${470}H1280M0 484H1280M0 492H1280"/>${[60, 300, 880, 1090].map((x) => `<rect x="${x}" y="90" width="170" height="330"/><rect x="${x + 14}" y="104" width="142" height="302"/>`).join('')}</g>`;
    case 'boxes':
      return at(
        320,
        330,
        list(
          3,
          (r) =>
            `<rect y="${r * 124}" width="320" height="8" fill="#9a8468"/>${list(3, (k) => `<rect x="${8 + k * 104}" y="${r * 124 + 34}" width="96" height="88" fill="${oneOf(['#c9bfae', '#8f9aa0', '#b5a78f'], draw)}"/><rect x="${40 + k * 104}" y="${r * 124 + 56}" width="32" height="10" rx="5" fill="#000" opacity=".35"/>`)}`,
        ),
      );
    case 'door':
      return at(
        250,
        40,
        '<rect width="250" height="700" fill="#e4ddcf"/><g fill="none" stroke="#b3aa98" stroke-width="4"><rect x="30" y="30" width="80" height="220"/><rect x="140" y="30" width="80" height="220"/><rect x="30" y="290" width="80" height="340"/><rect x="140" y="290" width="80" height="340"/></g><circle cx="228" cy="360" r="9" fill="#8a7a4a"/>',
      );
    case 'bricks':
      return at(
        380,
        0,
        list(30, (r) =>
          list(
            7,
            (k) =>
              `<rect x="${k * 60 - (r % 2) * 30}" y="${r * 24}" width="56" height="20" fill="${oneOf(['#a4573f', '#8f4a36', '#b0654b', '#9c5a44'], draw)}"/>`,
          ),
        ),
      );
  }
}

/** A document on one side of the person, turned a little, and where it is. */
function drawDocument(
  kind: DocumentKind,
  letters: number,
  side: Side,
  draw: Draw,
): { svg: string; place: Area } {
  const language = draw() < 0.6 ? 'de' : 'en';
  const lines = shuffled(language === 'de' ? GERMAN : ENGLISH, draw);
  const short = shuffled(SHORT[language], draw);
  const line = letters * 1.6;
  const text = (content: string, x: number, y: number, style: string) =>
    `<text x="${x}" y="${y}" font-size="${letters}" ${style}>${content}</text>`;
  let [width, height, inside] = [0, 0, ''];
  let turn = (draw() - 0.5) * 2 * (kind === 'screen' || kind === 'whiteboard' ? 3 : 15);
  const fits = (most: number) => Math.max(1, Math.min(most, Math.floor((430 - letters) / line)));
  switch (kind) {
    case 'letter': {
      const count = fits(8);
      const longest = Math.floor(360 / (letters * 0.56));
      const shown = lines.slice(0, count).map((each) => each.slice(0, longest));
      width = Math.max(...shown.map(({ length }) => length)) * letters * 0.56 + letters * 2;
      height = count * line + letters * 2;
      inside = `<rect width="${width}" height="${height}" fill="#f7f5ef"/>${shown.map((each, i) => text(each, letters, letters * 2 + i * line, 'font-family="serif" fill="#222"')).join('')}`;
      break;
    }
    case 'whiteboard': {
      const count = fits(4);
      const longest = Math.floor(350 / (letters * 0.6));
      const shown = lines.slice(0, count).map((each) => each.slice(0, longest));
      width = Math.max(
        200,
        Math.max(...shown.map(({ length }) => length)) * letters * 0.6 + letters * 2,
      );
      height = count * line + letters * 2;
      const ink = oneOf(['#1f3f7a', '#8a2020', '#1d5a34'], draw);
      inside = `<rect width="${width}" height="${height}" fill="#fbfcfc" stroke="#9aa0a4" stroke-width="6"/>${shown.map((each, i) => text(each, letters, letters * 2 + i * line, `font-family="cursive" font-style="italic" fill="${ink}"`)).join('')}`;
      break;
    }
    case 'notes': {
      const longest = Math.max(...short.slice(0, 3).map(({ length }) => length));
      const note = Math.max(60, longest * letters * 0.6 + letters);
      [width, height] = [note, note * 0.6];
      inside = `<rect width="${width}" height="${height}" fill="${oneOf(['#f5e27a', '#f3b6c2', '#b9e0b1'], draw)}"/>${short
        .slice(0, 2)
        .map((each, i) =>
          text(
            each,
            letters * 0.5,
            letters * 1.3 + i * letters * 1.2,
            'font-family="cursive" fill="#333"',
          ),
        )
        .join('')}`;
      height = Math.max(height, letters * 3);
      break;
    }
    case 'screen': {
      const count = fits(7);
      const longest = Math.floor(340 / (letters * 0.6));
      const shown = lines.slice(0, count).map((each) => each.slice(0, longest));
      width = Math.max(
        220,
        Math.max(...shown.map(({ length }) => length)) * letters * 0.6 + letters * 2,
      );
      height = count * line + letters * 2.5;
      const dark = draw() < 0.5;
      inside = `<rect x="-10" y="-10" width="${width + 20}" height="${height + 20}" rx="6" fill="#15161a"/><rect width="${width}" height="${height}" fill="${dark ? '#20242c' : '#f4f6f8'}"/>${shown.map((each, i) => text(each, letters, letters * 2 + i * line, `font-family="sans-serif" fill="${dark ? '#d5dbe3' : '#1d2530'}"`)).join('')}`;
      break;
    }
    case 'calendar': {
      const month = language === 'de' ? 'Dezember 2026' : 'December 2026';
      const cell = letters * 2;
      const columns = Math.max(3, Math.min(7, Math.floor(360 / cell)));
      [width, height] = [
        Math.max(columns * cell, month.length * letters * 0.66),
        cell * 5 + letters * 2,
      ];
      inside = `<rect width="${width}" height="${height}" fill="#fff"/>${text(month, letters * 0.5, letters * 1.4, 'font-family="sans-serif" font-weight="700" fill="#8a2020"')}${Array.from({ length: columns * 4 }, (_, i) => text(String(i + 1), (i % columns) * cell + letters * 0.3, letters * 3.4 + Math.floor(i / columns) * cell, 'font-family="sans-serif" fill="#333"')).join('')}`;
      turn /= 3;
      break;
    }
    case 'poster': {
      const title = oneOf(
        language === 'de'
          ? ['Strategie 2027', 'Jahresplan', 'Kundenliste']
          : ['Strategy 2027', 'Roadmap', 'Client list'],
        draw,
      );
      const small = Math.max(6, letters * 0.6);
      width = Math.max(160, title.length * letters * 0.66 + letters);
      height = letters * 2 + 4 * small * 1.6;
      inside = `<rect width="${width}" height="${height}" fill="${oneOf(['#e9dfc8', '#d9e3ea'], draw)}"/>${text(title, letters * 0.5, letters * 1.5, 'font-family="sans-serif" font-weight="700" fill="#222"')}`;
      turn /= 3;
      break;
    }
  }
  const x = leftEdge(side, width, draw);
  const y = 40 + draw() * Math.max(0, 640 - height - 140);
  const svg = `<g transform="translate(${x} ${y}) rotate(${turn} ${width / 2} ${height / 2})">${inside}</g>`;
  const angle = Math.abs((turn * Math.PI) / 180);
  const around = {
    width: width * Math.cos(angle) + height * Math.sin(angle),
    height: height * Math.cos(angle) + width * Math.sin(angle),
  };
  const place = {
    x: (x + width / 2 - around.width / 2) / SIZE.width,
    y: (y + height / 2 - around.height / 2) / SIZE.height,
    width: around.width / SIZE.width,
    height: around.height / SIZE.height,
  };
  return { svg, place };
}

function shuffled<Item>(list: readonly Item[], draw: Draw): Item[] {
  return list
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
