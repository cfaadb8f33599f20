/** What stands behind the person in a scene. */
interface Scene {
  /** Lines of a letter on the shelf, 26 pixels high, to the left of the person. */
  letter?: readonly string[];
  /** A sheet in its place that looks like writing, and is none. */
  isScribbled?: boolean;
  /** So far to the right of the middle, in pixels of 1280; to their own left. */
  aside?: number;
}

/**
 * A picture of 1280 by 720 as a camera sees it: somebody drawn before a plain wall, well lit and well placed,
 * with a shelf beside them.
 */
export function scene({ letter = [], isScribbled = false, aside = 0 }: Scene = {}): string {
  const lines = letter.map(
    (line, i) =>
      `<text x="985" y="${232 + i * 40}" font-family="DejaVu Sans, sans-serif" font-size="26" fill="#222">${line}</text>`,
  );
  const scribble = [230, 266, 302, 338].map(
    (y) =>
      `<path d="M975 ${y}${WORD}m14 0${WORD}m14 0${WORD}t16 0" fill="none" stroke="#222" stroke-width="3"/>`,
  );
  const paper = '<rect x="960" y="185" width="290" height="200" fill="#fdfcf8"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">
    <defs>
      <linearGradient id="wall" x1="0" x2="1"><stop offset="0" stop-color="#d9d2c5"/>
        <stop offset="1" stop-color="#b9b1a3"/></linearGradient>
      <radialGradient id="skin" cx=".42" cy=".4" r=".7"><stop offset="0" stop-color="#f0c9ac"/>
        <stop offset=".6" stop-color="#d9a684"/><stop offset="1" stop-color="#a8765a"/></radialGradient>
      <linearGradient id="shirt" x1="0" x2="1"><stop offset="0" stop-color="#4a5f7d"/>
        <stop offset="1" stop-color="#2c3c55"/></linearGradient>
    </defs>
    <rect width="1280" height="720" fill="url(#wall)"/>
    <rect x="930" y="388" width="350" height="14" fill="#a58f73"/>
    ${letter.length > 0 || isScribbled ? paper : ''}
    ${lines.join('')}
    ${isScribbled ? scribble.join('') : ''}
    <g transform="translate(${aside} 0)">${PERSON}</g>
  </svg>`;
}

const WORD = 'q8 -14 16 0t16 0t16 0t16 0';

const PERSON = `
  <path d="M360 720C370 580 470 540 560 520L720 520C810 540 910 580 920 720Z" fill="url(#shirt)"/>
  <path d="M575 430L575 530C600 575 680 575 705 530L705 430Z" fill="#c08f70"/>
  <ellipse cx="640" cy="330" rx="122" ry="160" fill="url(#skin)"/>
  <ellipse cx="516" cy="340" rx="17" ry="36" fill="#c8946f"/>
  <ellipse cx="764" cy="340" rx="17" ry="36" fill="#b07c5c"/>
  <path d="M512 320C500 150 600 130 645 135C720 135 790 170 768 320C760 260 735 225 700 220
    C640 235 570 225 545 235C525 255 520 290 512 320Z" fill="#3a2a20"/>
  <g fill="#fff"><ellipse cx="592" cy="318" rx="24" ry="12"/><ellipse cx="688" cy="318" rx="24" ry="12"/></g>
  <g fill="#4b3626"><circle cx="592" cy="318" r="11"/><circle cx="688" cy="318" r="11"/></g>
  <g fill="#111"><circle cx="592" cy="318" r="5"/><circle cx="688" cy="318" r="5"/></g>
  <g fill="none" stroke="#4a3325" stroke-width="4"><path d="M567 312Q592 298 617 314"/>
    <path d="M663 314Q688 298 713 312"/></g>
  <g fill="none" stroke="#3a2a20" stroke-width="10" stroke-linecap="round"><path d="M562 288Q592 272 620 284"/>
    <path d="M660 284Q688 272 718 288"/></g>
  <path d="M632 320C628 360 616 378 622 388C636 398 650 398 660 388C664 380 652 360 648 320" fill="#c99373"
    opacity=".75"/>
  <ellipse cx="627" cy="389" rx="6" ry="4" fill="#7d4f3a"/><ellipse cx="654" cy="389" rx="6" ry="4" fill="#7d4f3a"/>
  <path d="M592 432Q616 420 640 428Q664 420 688 432Q664 456 640 456Q616 456 592 432Z" fill="#b5605a"/>
  <path d="M592 432Q640 442 688 432" stroke="#7d3a36" stroke-width="3" fill="none"/>
  <path d="M560 390Q600 480 640 484Q700 480 735 390" fill="#8a5a44" opacity=".18"/>`;
