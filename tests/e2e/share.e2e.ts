import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { rewrites } from './support/databases';
import { downloads } from './support/downloads';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

/** The colours of `styles/tokens.css`, as red, green and blue. */
const DAY = { paper: [250, 246, 238], ink: [37, 33, 27], accent: [162, 60, 30] };
const NIGHT = { paper: [25, 23, 20], ink: [237, 229, 216], accent: [234, 148, 116] };

/** Keeps this one quote, and opens the library. */
async function keeps(person: Person, quote: Record<string, unknown>): Promise<View> {
  await (await person.opensLibrary('#settings')).finds(['radio']);
  const row = {
    ...{ id: 'kept', topic: '', speaker: 'Zoë Übermut', translation: null },
    source: { title: 'Ein *Buch*', author: '', publisher: 'Verlag', series: null },
    ...quote,
  };
  await rewrites(person, 'favourites', () => [
    { id: 'kept', note: '', tags: [], savedAt: 0, quote: row },
  ]);
  return person.opensLibrary('#favourites');
}

const words = (text: string, language = 'de') => ({ language, text, role: '', question: '' });

/** The picture that the browser has saved, and nothing half: a PNG ends with its last chunk. */
async function savedPicture(): Promise<{ name: string; bytes: Buffer }> {
  const name = await waitFor('a saved picture', async () =>
    readdirSync(downloads).find((file) => file.endsWith('.png')),
  );
  const bytes = await waitFor('the picture to be whole', async () => {
    const read = readFileSync(join(downloads, name));
    return read.subarray(-8, -4).toString('latin1') === 'IEND' ? read : undefined;
  });
  rmSync(join(downloads, name));
  return { name, bytes };
}

/** Width and height by the header of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** How many pixels of a part of a picture, in parts of its width and height, have about a colour. */
async function pixels(
  view: View,
  png: Buffer,
  colour: readonly number[],
  [left, top, right, bottom] = [0, 0, 1, 1],
): Promise<number> {
  return view.page.evaluate(
    async (base64, wanted, from, to) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      const [x, y] = [Math.round((from[0] ?? 0) * width), Math.round((from[1] ?? 0) * height)];
      const [w, h] = [Math.round((to[0] ?? 1) * width) - x, Math.round((to[1] ?? 1) * height) - y];
      const { data } = context.getImageData(x, y, w, h);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        const isAlike = wanted.every((part, j) => Math.abs(part - (data[i + j] ?? 0)) < 6);
        if (isAlike) count += 1;
      }
      return count;
    },
    png.toString('base64'),
    [...colour],
    [left, top] as number[],
    [right, bottom] as number[],
  );
}

const SHARE = ['button', '„Ruf mal an – und hör zu, ohne etwas zu w…“ teilen'] as const;
const TEXT = 'Ruf mal an – und hör zu, ohne etwas zu wollen.';
/** As it is typeset: no line begins with the dash. */
const SET = TEXT.replace(' –', '\u00a0–');

describe('a favourite', () => {
  test.inBoth('becomes a picture, square or wide, by day or by night', async ({ person }) => {
    const library = await keeps(person, { original: words(TEXT) });
    await library.clicks(SHARE);
    await library.isAt(['heading', 'Zitat teilen']);
    await library.finds(['image', `Bild: „${SET}“, Zoë Übermut`]);
    await library.seesTicked(['radio', 'Quadrat']);
    await library.seesTicked(['radio', 'hell']);
    await library.isAccessible();

    await library.clicks(['button', 'Bild speichern']);
    await library.hears('Dein Browser speichert „nahbar-zoe-uebermut.png“.');
    const square = await savedPicture();
    expect(square.name).toBe('nahbar-zoe-uebermut.png');
    expect(sizeOf(square.bytes)).toEqual([1080, 1080]);
    // Paper, on it ink, and the marks: the opening one in the margin, where no ink is.
    expect(await pixels(library, square.bytes, DAY.paper)).toBeGreaterThan(900_000);
    expect(await pixels(library, square.bytes, DAY.ink)).toBeGreaterThan(8_000);
    const margin = [0, 0, 0.098, 0.8] as const;
    expect(await pixels(library, square.bytes, DAY.accent, [...margin])).toBeGreaterThan(100);
    expect(await pixels(library, square.bytes, DAY.ink, [...margin])).toBe(0);
    expect(await pixels(library, square.bytes, DAY.accent, [0.1, 0, 1, 0.8])).toBeGreaterThan(100);
    // Who said it stands under the words, on the left.
    expect(await pixels(library, square.bytes, DAY.ink, [0, 0.82, 0.5, 0.95])).toBeGreaterThan(200);

    await library.clicks(['radio', 'Querformat']);
    await library.clicks(['radio', 'dunkel']);
    await library.clicks(['button', 'Bild speichern']);
    const wide = await savedPicture();
    expect(sizeOf(wide.bytes)).toEqual([1200, 630]);
    expect(await pixels(library, wide.bytes, NIGHT.paper)).toBeGreaterThan(600_000);
    expect(await pixels(library, wide.bytes, NIGHT.ink)).toBeGreaterThan(8_000);
    expect(await pixels(library, wide.bytes, NIGHT.accent, [0, 0, 0.069, 0.8])).toBeGreaterThan(
      100,
    );
    await library.isAccessible();
  });

  test.inBoth('is copied as a picture, as text and as Markdown', async ({ person }) => {
    const library = await keeps(person, {
      original: words(TEXT),
      source: {
        ...{ title: 'Ein *Buch*', author: '', publisher: 'Verlag', series: null },
        url: 'https://buch.example/seite#:~:text=Ruf%20mal',
      },
    });
    // Escape leads back to where one was, all by keyboard.
    await (await library.finds(SHARE)).focus();
    await library.presses('Enter');
    await library.isAt(['heading', 'Zitat teilen']);
    await library.presses('Tab');
    await library.isAt(['radio', 'Quadrat']);
    await library.presses('ArrowRight');
    await library.seesTicked(['radio', 'Querformat']);

    await library.clicks(['button', 'Text kopieren']);
    await library.hears('Der Text ist in der Zwischenablage.');
    expect(await person.readsClipboard()).toBe(
      `„${SET}“\n– Zoë Übermut, Ein *Buch*, Verlag\nhttps://buch.example/seite#:~:text=Ruf%20mal`,
    );
    await library.clicks(['button', 'Markdown kopieren']);
    await library.hears('Das Markdown ist in der Zwischenablage.');
    expect(await person.readsClipboard()).toBe(
      `> ${SET}\n>\n> – Zoë Übermut, [Ein \\*Buch\\*](https://buch.example/seite#:~:text=Ruf%20mal), Verlag`,
    );

    // What the browser is given; it may not let a test read a picture back.
    await library.page.evaluate(() => {
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = async (items) => {
        const [item] = items;
        const type = item?.types.join() ?? '';
        const bytes = new Uint8Array(await ((await item?.getType(type))?.arrayBuffer() ?? []));
        document.documentElement.dataset.copied = `${type} ${Array.from(bytes.slice(16, 24)).join()}`;
        return write(items);
      };
    });
    await library.clicks(['button', 'Bild kopieren']);
    await library.hears('Das Bild ist in der Zwischenablage.');
    expect(await library.page.evaluate(() => document.documentElement.dataset.copied)).toBe(
      'image/png 0,0,4,176,0,0,2,118',
    );
    await library.presses('Escape');
    await library.counts(['dialog'], 0);
    await library.isAt(SHARE);
  });

  test('says so where it is too long for a picture, or the browser refuses', async ({ person }) => {
    const text = `${'Wer ein Netz knüpft, ruft an, ohne etwas zu wollen. '.repeat(38)}Und hört zu.`;
    const library = await keeps(person, { speaker: '', original: words(text) });
    await library.clicks(['button', `„${text.slice(0, 40)}…“ teilen`]);
    await library.clicks(['button', 'Bild speichern']);
    await library.hears('Dein Browser speichert „nahbar-zitat.png“.');
    const { bytes } = await savedPicture();
    expect(await pixels(library, bytes, DAY.ink)).toBeGreaterThan(8_000);

    await library.clicks(['radio', 'Querformat']);
    await library.hears('Für das Querformat ist dieses Zitat zu lang. Im Quadrat ist Platz dafür.');
    await library.counts(['image'], 0);
    await library.counts(['button', 'Bild speichern'], 0);
    await library.isAccessible();
    await library.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await library.clicks(['button', 'Text kopieren']);
    await library.hears('Der Browser lässt Nahbar nicht in die Zwischenablage schreiben.');
    await library.clicks(['radio', 'Quadrat']);
    await library.finds(['image']);
    await library.clicks(['button', 'Schließen']);
    await library.counts(['dialog'], 0);
  });

  inEnglish(
    'begins with the dark look of the page, and tells of a translation',
    async ({ person }) => {
      const library = await keeps(person, {
        original: words(TEXT),
        translation: words('Call, and listen without wanting anything.', 'en'),
      });
      await library.resizes(320, 640);
      await library.clicks(['button', 'Share “Call, and listen without wanting anythin…”']);
      await library.seesTicked(['radio', 'dark']);
      await library.isAccessible();
      expect(
        await library.page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(320);
      await library.clicks(['button', 'Copy text']);
      await library.hears('The text is on the clipboard.');
      expect(await person.readsClipboard()).toContain('(our translation)');
    },
  );
});
