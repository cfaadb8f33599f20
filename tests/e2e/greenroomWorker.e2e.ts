import { describe, expect } from 'vitest';
import type { Look } from '../../core/greenroom/look.ts';
import { type DocumentKind, type Scene, scene } from '../greenroom/scene.ts';
import type { Person } from './support/person';
import { test } from './support/test';

/** What the worker says of each of some pictures, one after the other. */
async function looks(person: Person, scenes: readonly Scene[]): Promise<Look[]> {
  const view = await person.opens('greenroom.html');
  return view.page.evaluate(
    async (drawings) => {
      const worker = new Worker('/greenroomWorker.js');
      const ask = (message: object, handedOver: Transferable[] = []) =>
        new Promise<{ answer: Look } | { fault: string }>((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(message, handedOver);
        });
      const found: Look[] = [];
      for (const [number, drawing] of drawings.entries()) {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
        await image.decode();
        const canvas = new OffscreenCanvas(1280, 720);
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        const frame = canvas.transferToImageBitmap();
        const said = await ask({ number, name: 'look', told: [frame] }, [frame]);
        if ('fault' in said) throw new Error(said.fault);
        found.push(said.answer);
      }
      worker.terminate();
      return found;
    },
    scenes.map(({ svg }) => svg),
  );
}

/** A room with somebody before the camera, in which perhaps something is to be read. */
const room = (documents: { kind: DocumentKind; letters: number }[] = []) =>
  scene({ name: 'room', group: 'e2e', seed: 4, documents, things: ['plant'] });

describe('the worker that looks', () => {
  test.inBoth('finds a letter behind a person, reads it, and sees it go', async ({ person }) => {
    const letter = room([{ kind: 'letter', letters: 18 }]);
    const empty = room();
    const found = await looks(person, [
      ...[letter, letter, letter, letter],
      ...[empty, empty, empty, empty],
    ]);
    const [{ place } = { place: { x: 0, y: 0, width: 1, height: 1 } }] = letter.written;
    const texts = found.map((look) => look.texts.texts);
    // Three looks have to agree.
    expect(texts.slice(0, 2)).toEqual([[], []]);
    expect(texts[3]).toMatchObject([{ tier: 'certain', words: expect.stringMatching(/\w{3}/) }]);
    const outline = texts[3]?.[0]?.place;
    expect(outline?.x).toBeGreaterThan(place.x - 0.02);
    expect((outline?.x ?? 0) + (outline?.width ?? 9)).toBeLessThan(place.x + place.width + 0.02);
    expect(texts.at(-1)).toEqual([]);
    expect(found.at(-1)).toMatchObject({
      person: 'seen',
      texts: { state: 'thorough' },
      background: { verdict: 'calm' },
      light: 'good',
    });
  });
});
