/**
 * Runs in the green room before its own scripts: notes when the picture stands, when something is said of it, how long
 * each look takes, and what keeps the page from painting.
 */
import type { LookerAnswer, LookerQuestion } from '../../platform/greenroom/looker.ts';

/** Times are milliseconds since the page was opened. */
export interface Watched {
  /** When the first frame of the picture was there. */
  frameAt: number | null;
  /** When the first of what is said of the picture was said, and when all of it. */
  firstSaidAt: number | null;
  allSaidAt: number | null;
  looks: Span[];
  /** What took longer than 50 ms: tasks in Chromium; in Firefox, which does not tell, what a frame was late. */
  tasks: Span[];
  frames: number;
}

/** Something that took its time. */
export interface Span {
  at: number;
  took: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** What is longer is a long task: https://w3c.github.io/longtasks/ */
const LONG = 50;

/** A frame on time, at 60 in a second. */
const FRAME = 1000 / 60;

/** What is said of the picture; the sound has its own time. */
const OF_THE_PICTURE = ['background', 'texts', 'light', 'framing'];

const watched: Watched = {
  ...{ frameAt: null, firstSaidAt: null, allSaidAt: null },
  ...{ looks: [], tasks: [], frames: 0 },
};
window.watched = watched;

document.addEventListener(
  'loadeddata',
  () => {
    watched.frameAt ??= performance.now();
  },
  true,
);

new MutationObserver(() => {
  const said = OF_THE_PICTURE.filter((check) => {
    const row = document.querySelector<HTMLElement>(`[data-check="${check}"]`);
    return row && row.dataset.state !== 'open' && row.dataset.state !== 'checking';
  });
  if (said.length > 0) watched.firstSaidAt ??= performance.now();
  if (said.length === OF_THE_PICTURE.length) watched.allSaidAt ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });

class WatchedWorker extends Worker {
  #asked = new Map<number, number>();

  constructor(...args: ConstructorParameters<typeof Worker>) {
    super(...args);
    this.addEventListener('message', ({ data }: MessageEvent<LookerAnswer>) => {
      const at = this.#asked.get(data.number);
      if (at !== undefined) watched.looks.push({ at, took: performance.now() - at });
    });
  }

  override postMessage(message: LookerQuestion, transfer: Transferable[]): void;
  override postMessage(message: LookerQuestion, options?: StructuredSerializeOptions): void;
  override postMessage(message: LookerQuestion, handedOver: never): void {
    if (message.name === 'look') this.#asked.set(message.number, performance.now());
    super.postMessage(message, handedOver);
  }
}
window.Worker = WatchedWorker;

const tellsTasks = PerformanceObserver.supportedEntryTypes.includes('longtask');
if (tellsTasks) {
  new PerformanceObserver((list) => {
    for (const { startTime: at, duration: took } of list.getEntries()) {
      watched.tasks.push({ at, took });
    }
  }).observe({ type: 'longtask', buffered: true });
}

let last = performance.now();
requestAnimationFrame(function next() {
  const at = last;
  last = performance.now();
  watched.frames++;
  const took = last - at - FRAME;
  if (!tellsTasks && took > LONG) watched.tasks.push({ at, took });
  requestAnimationFrame(next);
});

// Chromium has a camera that plays a file. Firefox has none, so its picture comes from a canvas.
if (!tellsTasks) {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async ({ video, audio } = {}) => {
    const tracks = audio ? (await ask({ audio })).getTracks() : [];
    return new MediaStream([...tracks, ...(video ? await filmed() : [])]);
  };
}

/** Plays the pictures that lie in the build, as the camera of Chromium does. */
async function filmed(): Promise<MediaStreamTrack[]> {
  const response = await fetch('/film.json');
  const film: string[] = await response.json();
  const pictures = new Map<string, ImageBitmap>();
  for (const name of new Set(film)) {
    const image = new Image();
    image.src = name;
    await image.decode();
    pictures.set(name, await createImageBitmap(image));
  }
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1280, height: 720 });
  const context = canvas.getContext('2d', { alpha: false });
  let number = 0;
  const show = () => {
    const picture = pictures.get(film[number++ % film.length] ?? '');
    if (picture) context?.drawImage(picture, 0, 0);
  };
  show();
  setInterval(show, 100);
  return canvas.captureStream(10).getTracks();
}
