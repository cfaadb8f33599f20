/** Runs in a page of the built extension: takes pictures of scenes as a camera would, and has them looked at. */
import type { Look } from '../../core/greenroom/look.ts';
import { type Looker, startLooker } from '../../platform/greenroom/looker.ts';
import { seeded } from '../faults/support/random.ts';
import { type Scene, SIZE } from './scene.ts';

/** What the looker said of a scene at last, and how long each look took, in milliseconds. */
export interface Looked {
  look: Look;
  times: number[];
}

declare global {
  interface Window {
    /** @param looks so many; a text needs three */
    lookAtScene?: (scene: Scene, looks: number) => Promise<Looked>;
    /** One of those pictures, the first if nothing is said, as a JPEG's data URL. */
    pictureOfScene?: (scene: Scene, frame?: number) => Promise<string>;
  }
}

let looker: Looker | undefined;

window.lookAtScene = async (scene, looks) => {
  looker ??= startLooker();
  await looker.ready;
  await looker.forget();
  const drawing = await drawn(scene);
  const times: number[] = [];
  let look: Look | undefined;
  for (let number = 0; number < looks; number++) {
    const picture = await createImageBitmap(await photograph(drawing, scene, number));
    const started = performance.now();
    look = await looker.look(picture);
    times.push(performance.now() - started);
  }
  if (!look) throw new Error('Nobody looked.');
  return { look, times };
};

window.pictureOfScene = async (scene, frame = 0) => {
  const picture = await photograph(await drawn(scene), scene, frame);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(picture);
  });
};

async function drawn({ svg }: Scene): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** @param frame each has its own noise */
function photograph(
  drawing: HTMLImageElement,
  { camera, name }: Scene,
  frame: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  context.filter = `blur(${camera.blur}px) brightness(${camera.gain})`;
  context.drawImage(drawing, 0, 0);
  const pixels = context.getImageData(0, 0, SIZE.width, SIZE.height);
  const chance = seeded(frame * 7919 + name.length * 104_729);
  for (let at = 0; at < pixels.data.length; at += 4) {
    // About a normal distribution, the same for the three colours, as most of a camera's noise is.
    const noise = (chance() + chance() + chance() - 1.5) * 2 * camera.noise;
    for (let colour = 0; colour < 3; colour++) {
      pixels.data[at + colour] = (pixels.data[at + colour] ?? 0) + noise;
    }
  }
  context.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: camera.quality });
}
