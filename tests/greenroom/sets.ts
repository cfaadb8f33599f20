/** Which pictures are looked at, and in which groups they are counted. */
import { DOCUMENT_KINDS, type Lighting, type Scene, scene, THINGS, type Wish } from './scene.ts';

/** From too small to be read to a headline, in pixels of 720 lines. */
export const LETTERS = [6, 8, 10, 12, 14, 16, 20, 28, 40] as const;

const LIGHTINGS: readonly Lighting[] = ['even', 'fromLeft', 'fromRight', 'window'];
const TONES = [0, 1, 2, 3, 4, 5];

/** Rooms without a document: each thing five times, alone or with others. */
function cleanRooms(): Wish[] {
  return THINGS.flatMap((thing, index) =>
    [0, 1, 2, 3, 4].map((round) => {
      const others = [1, 5].map((step) => THINGS[(index + step * round) % THINGS.length] ?? thing);
      return {
        name: `${thing} ${round + 1}`,
        group: `room: ${thing}`,
        seed: 1_000 + index * 10 + round,
        things: [thing, ...(round > 0 ? others.slice(0, (round % 2) + 1) : [])],
        // Words on clothes are no documents either.
        slogan: round === 2,
        nobody: round === 4,
      };
    }),
  );
}

/** Every kind of document in every size, twice, with something else on the other side. */
function documents(): Wish[] {
  return DOCUMENT_KINDS.flatMap((kind, k) =>
    LETTERS.flatMap((letters, l) =>
      [0, 1].map((round) => ({
        name: `${kind} of ${letters} px ${round + 1}`,
        group: `document: ${kind}`,
        seed: 5_000 + k * 100 + l * 10 + round,
        documents: [{ kind, letters }],
        things: [THINGS[(k + l + round * 5) % THINGS.length] ?? 'picture'],
      })),
    ),
  );
}

/** Six skin tones in each light, in the same room. */
function faces(): Wish[] {
  return LIGHTINGS.flatMap((lighting) =>
    TONES.map((tone) => ({
      name: `tone ${tone + 1}, light ${lighting}`,
      group: `light: ${lighting}`,
      seed: 9_000,
      tone,
      lighting,
      camera: { gain: 1, noise: 3 },
    })),
  );
}

/** Letters that are large enough, seen by a camera that is not good. */
function poorCameras(): Wish[] {
  const cameras = {
    dark: { gain: 0.45, noise: 10 },
    bright: { gain: 1.5 },
    noisy: { noise: 16 },
    blurred: { blur: 1.8 },
    squeezed: { quality: 0.4 },
  };
  return Object.entries(cameras).flatMap(([name, camera], c) =>
    DOCUMENT_KINDS.slice(0, 3).map((kind, k) => ({
      name: `${kind} of 18 px, ${name}`,
      group: `camera: ${name}`,
      seed: 12_000 + c * 10 + k,
      documents: [{ kind, letters: 18 }],
      things: [THINGS[(c + k) % THINGS.length] ?? 'plant'],
      camera,
    })),
  );
}

export function allScenes(): Scene[] {
  return [...cleanRooms(), ...documents(), ...faces(), ...poorCameras()].map(scene);
}
