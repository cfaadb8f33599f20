import { describe, expect } from 'vitest';
import { leavesRows } from './support/leavesRows';
import type { Person } from './support/person';
import { scene } from './support/scene';
import { type Stage, staged } from './support/stage';
import { inEnglish, test, testIn } from './support/test';
import type { View } from './support/view';

/** In Chromium as in `test`: it has a loudspeaker anyway. */
const withSpeakers = testIn({ speakers: true });

const START = ['button', 'Kamera und Mikrofon einschalten'] as const;
const AGAIN = ['button', 'Noch einmal versuchen'] as const;
const OFF = ['button', 'Alles ausschalten'] as const;
const SOUND_ONLY = ['button', 'Nur den Ton prüfen'] as const;
const METER = ['meter', 'Pegel'] as const;

async function opens(person: Person): Promise<{ view: View; stage: Stage }> {
  const view = await person.opens('greenroom.html');
  await view.finds(START);
  return { view, stage: await staged(view) };
}

/** What is said of a finding: `good`, `look`, `open` … */
const stateOf = (view: View, check: string) =>
  view.page.evaluate(
    (id) => document.querySelector<HTMLElement>(`[data-check="${id}"]`)?.dataset.state,
    check,
  );

describe('before the camera is on', () => {
  test.inBoth('the green room says why, and turns nothing on by itself', async ({ person }) => {
    const { view, stage } = await opens(person);
    await view.sees('Sieh dich, bevor dich die anderen sehen.');
    await view.sees('fragt dich dann der Browser');
    expect(await stage.liveTracks()).toBe(0);
    for (const check of ['background', 'texts', 'light', 'framing', 'microphone', 'loudspeaker']) {
      expect([check, await stateOf(view, check)]).toEqual([check, 'open']);
    }
    await view.isAccessible();
  });

  test.inBoth('the question is announced, and may be answered too late', async ({ person }) => {
    const { view, stage } = await opens(person);
    await stage.hesitates();
    await view.clicks(START);
    await view.hears('Gleich geht es los.');
    await view.isAccessible();
    await view.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await view.hears('Kamera und Mikrofon sind aus.');
    await stage.answers();
    await expect.poll(() => stage.everLive()).toBe(2);
    expect(await stage.liveTracks()).toBe(0);
    await view.sees('Kamera und Mikrofon sind aus.');
  });

  test.inBoth('a refusal says what to do, and leaves the sound', async ({ person }) => {
    const { view, stage } = await opens(person);
    await stage.refuses('camera', 'NotAllowedError');
    await view.clicks(START);
    await view.hears('Nahbar darf die Kamera nicht benutzen.');
    await view.sees('Klick auf das Symbol links in der Adressleiste');
    await view.isAt(['heading', 'Nahbar darf die Kamera nicht benutzen.']);
    await view.isAccessible();
    await view.clicks(SOUND_ONLY);
    await view.finds(METER);
    await view.sees('Mikrofon und Lautsprecher kannst du trotzdem prüfen.');
    await stage.refuses('camera', null);
    await view.clicks(AGAIN);
    await view.finds(OFF);
    await view.sees('So, wie andere dich sehen');
    expect(await stage.liveTracks()).toBe(2);
  });

  test.for([
    ['NotFoundError', 'Nahbar findet keine Kamera.'],
    ['NotReadableError', 'Ein anderes Programm benutzt die Kamera.'],
    ['UnknownError', 'Die Kamera antwortet nicht.'],
  ] as const)('where there is none, the rest works: %s', async ([name, said], { person }) => {
    const { view, stage } = await opens(person);
    await stage.refuses('camera', name);
    await view.clicks(START);
    await view.hears(said);
    await view.finds(METER);
    await expect.poll(() => stateOf(view, 'microphone')).toBe('good');
    await view.isAccessible();
  });

  test.for([
    ['NotFoundError', 'Nahbar findet kein Mikrofon.'],
    ['NotReadableError', 'Ein anderes Programm benutzt das Mikrofon.'],
  ] as const)('without a microphone, the picture works: %s', async ([name, said], { person }) => {
    const { view, stage } = await opens(person);
    await stage.refuses('microphone', name);
    await view.clicks(START);
    await view.finds(OFF);
    await view.sees(said);
    await view.counts(METER, 0);
    await view.isAccessible();
  });
});

describe('the next call', () => {
  test('comes nearer while the page stands there', async ({ person }) => {
    const noon = new Date().setHours(36, 0, 0, 0);
    const call = {
      ...{ id: 'next', at: noon + 20 * 60_000, startsAt: null, title: 'Runde' },
      ...{ personId: null, link: null, outcome: 'waiting' },
    };
    await leavesRows(person, { reminders: [call] });
    const view = await person.opens('manifest.json');
    await view.page.evaluateOnNewDocument((now) => {
      const RealDate = Date;
      let shift = now - RealDate.now();
      RealDate.now = () => new RealDate().getTime() + shift;
      Object.assign(window, {
        turnClock: (ms: number) => {
          shift += ms;
          // As whoever comes back from another window.
          dispatchEvent(new Event('focus'));
        },
      });
    }, noon);
    await view.page.goto(`${person.origin}/greenroom.html`);
    await view.sees('in 20\u00a0Minuten');
    await view.page.evaluate('turnClock(15 * 60_000)');
    await view.sees('in 5\u00a0Minuten');
  });
});

describe('what is on goes off', () => {
  test.inBoth('by its button, and comes back by another', async ({ person }) => {
    const { view, stage } = await opens(person);
    await view.clicks(START);
    await view.finds(OFF);
    expect(await stage.liveTracks()).toBe(2);
    await view.clicks(OFF);
    await view.hears('Kamera und Mikrofon sind aus.');
    expect(await stage.liveTracks()).toBe(0);
    await view.isAccessible();
    await view.clicks(['button', 'Wieder einschalten']);
    await view.finds(OFF);
    expect(await stage.liveTracks()).toBe(2);
  });

  test.inBoth('when another tab comes to the front', async ({ person }) => {
    const { view, stage } = await opens(person);
    await view.clicks(START);
    await view.finds(OFF);
    await person.opensNewTab();
    await expect.poll(() => stage.liveTracks()).toBe(0);
  });

  test.inBoth('when the page is left', async ({ person }) => {
    const { view, stage } = await opens(person);
    await view.clicks(START);
    await view.finds(OFF);
    expect(await stage.liveTracks()).toBe(2);
    await view.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await stage.liveTracks()).toBe(0);
  });

  withSpeakers.inBoth('when it is unplugged, and says what to do', async ({ person }) => {
    const { view, stage } = await opens(person);
    await stage.shows(scene());
    await view.clicks(START);
    await expect.poll(() => stateOf(view, 'microphone')).toBe('good');
    await expect.poll(() => stateOf(view, 'background')).not.toBe('checking');
    await stage.unplugs('camera');
    await view.hears('Die Kamera ist weg.');
    await view.sees('Steck sie wieder ein oder wähl unten eine andere.');
    await view.reads(['combobox', 'Kamera'], '');
    // Nothing is said any more of a picture that is not there, and the sound goes on.
    expect(await stateOf(view, 'background')).toBe('open');
    await view.sees('Mikrofon und Lautsprecher kannst du trotzdem prüfen.');
    await view.finds(METER);
    expect(await stateOf(view, 'microphone')).toBe('good');
    await stage.hears('clipping');
    await view.sees('Der Ton übersteuert.');
    await view.isAccessible();
    await stage.unplugs('microphone');
    await view.sees('Das Mikrofon ist weg. Steck es wieder ein oder wähl ein anderes.');
    await view.counts(METER, 0);
    expect(await stage.liveTracks()).toBe(0);
    await stage.plugsIn('camera');
    await stage.plugsIn('microphone');
    await view.clicks(AGAIN);
    await view.finds(['switch', 'So, wie andere dich sehen']);
    await view.finds(METER);
    expect(await stage.liveTracks()).toBe(2);
  });

  test.inBoth('the microphone alone, and the picture stays', async ({ person }) => {
    const { view, stage } = await opens(person);
    await stage.shows(scene());
    await view.clicks(START);
    await view.finds(METER);
    await stage.unplugs('microphone');
    await view.hears('Das Mikrofon ist weg.');
    await view.counts(METER, 0);
    await view.finds(['switch', 'So, wie andere dich sehen']);
    await expect.poll(() => stateOf(view, 'background')).not.toBe('checking');
    expect(await stage.liveTracks()).toBe(1);
  });
});

describe('what is plugged in', () => {
  test.inBoth('can be chosen at once', async ({ person }) => {
    const { view, stage } = await opens(person);
    await view.clicks(START);
    await view.finds(OFF);
    await stage.unplugs('camera');
    await view.hears('Die Kamera ist weg.');
    // Firefox does not count what a list offers as the page's text.
    const chosen = () =>
      view.page.evaluate(() => document.querySelector('select')?.selectedOptions[0]?.text);
    await expect.poll(chosen).toBe('nicht eingesteckt');
    await stage.plugsIn('camera');
    await view.chooses(['combobox', 'Kamera'], 'Kamera der Bühne');
    await view.finds(['switch', 'So, wie andere dich sehen']);
    expect(await stage.liveTracks()).toBe(2);
  });
});

describe('the microphone', () => {
  withSpeakers.inBoth('is good when somebody speaks', async ({ person }) => {
    const { view } = await opens(person);
    await view.clicks(START);
    await view.sees('Gut zu verstehen.');
    expect(await stateOf(view, 'microphone')).toBe('good');
  });

  test.for([
    ['silence', 'Nichts zu hören. Ist das Mikrofon stumm geschaltet oder das falsche ausgewählt?'],
    ['clipping', 'Der Ton übersteuert.'],
    ['noise', 'Zwischen den Wörtern rauscht es.'],
  ] as const)('says what is wrong: %s', async ([heard, said], { person }) => {
    const { view, stage } = await opens(person);
    await stage.hears(heard);
    await view.clicks(START);
    await view.sees(said);
    await view.isAccessible();
  });

  withSpeakers.inFirefox('says what is wrong in Firefox, too', async ({ person }) => {
    const { view, stage } = await opens(person);
    await stage.hears('silence');
    await view.clicks(START);
    await view.sees('Nichts zu hören.');
    await stage.hears('clipping');
    await view.sees('Der Ton übersteuert.');
  });

  test('records five seconds, plays them, and forgets them', async ({ person }) => {
    const { view } = await opens(person);
    await view.clicks(START);
    await view.clicks(['button', '5\u00a0Sekunden aufnehmen']);
    await view.sees('Aufnahme läuft');
    await view.clicks(['button', 'Aufnahme anhören']);
    await view.sees('Wird abgespielt');
    await view.hears('Die Aufnahme ist weg.');
    await view.finds(['button', '5\u00a0Sekunden aufnehmen']);
  });
});

describe('the loudspeaker', () => {
  withSpeakers.inBoth('plays a tone, and asks whether it was heard', async ({ person }) => {
    const { view } = await opens(person);
    await view.clicks(START);
    await view.clicks(['button', 'Links: Ton abspielen']);
    await view.hears('Hast du den Ton gehört?');
    await view.clicks(['button', 'Nein']);
    await view.sees('Mach den Ton lauter oder wähl einen anderen Lautsprecher.');
    await view.isAt(['button', 'Links: Ton abspielen']);
    await view.clicks(['button', 'Beide: Ton abspielen']);
    await view.clicks(['button', 'Ja']);
    await view.sees('Du hast den Ton gehört.');
    expect(await stateOf(view, 'loudspeaker')).toBe('good');
    await view.isAccessible();
  });
});

describe('the loudspeaker in Firefox', () => {
  test.inFirefox('is picked in the browser’s own question', async ({ person }) => {
    const { view } = await opens(person);
    await view.page.evaluate(() => {
      const picked = { deviceId: 'headset', label: 'Kopfhörer', kind: 'audiooutput' };
      Object.assign(navigator.mediaDevices, { selectAudioOutput: async () => picked });
    });
    await view.clicks(START);
    await view.chooses(['combobox', 'Lautsprecher'], 'Anderer Lautsprecher …');
    await view.reads(['combobox', 'Lautsprecher'], 'headset');
    // There is none of that name on this machine.
    await view.clicks(['button', 'Rechts: Ton abspielen']);
    await view.sees('Dieser Lautsprecher antwortet nicht.');
  });

  withSpeakers.inFirefox('is the same after a restart, with the first tone', async ({ person }) => {
    const LOUDSPEAKER = ['combobox', 'Lautsprecher'] as const;
    const chosen = (view: View) =>
      view.page.evaluate(
        () => [...document.querySelectorAll('select')].at(-1)?.selectedOptions[0]?.text,
      );
    let { view } = await opens(person);
    await view.clicks(START);
    await view.finds(OFF);
    await view.chooses(LOUDSPEAKER, 'Anderer Lautsprecher …');
    await expect.poll(() => chosen(view)).toBe('default');
    await person.restarts();
    ({ view } = await opens(person));
    await view.clicks(START);
    await expect.poll(() => chosen(view)).toBe('Wie beim letzten Mal');
    await view.clicks(['button', 'Links: Ton abspielen']);
    await expect.poll(() => chosen(view)).toBe('default');
    await view.hears('Hast du den Ton gehört?');
  });
});

describe('anybody', () => {
  test.inBoth('gets everywhere with the keyboard alone', async ({ person }) => {
    const { view } = await opens(person);
    await view.presses('Tab');
    await view.isAt(['button', 'Schließen']);
    await view.presses('Tab');
    await view.isAt(START);
    await view.presses('Enter');
    await view.finds(OFF);
    expect(await view.page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
      'Dein Kamerabild',
    );
    /** What is passed on the way there. */
    const walks = async (to: string, ...keys: Parameters<View['presses']>) => {
      const passed: string[] = [];
      while (passed.at(-1) !== to && passed.length < 20) {
        await view.presses(...keys);
        passed.push(
          await view.page.evaluate(() => {
            const element = document.activeElement;
            return element?.closest('label')?.firstChild?.textContent ?? element?.textContent ?? '';
          }),
        );
      }
      return passed;
    };
    // No further: then Firefox would be in its own window.
    expect(await walks('Rechts', 'Tab')).toEqual(
      expect.arrayContaining([
        ...[
          'Kamera',
          'Mikrofon',
          'Alles ausschalten',
          '5\u00a0Sekunden aufnehmen',
          'Links',
          'Rechts',
        ],
      ]),
    );
    await walks('Alles ausschalten', 'Shift', 'Tab');
    await view.isAt(OFF);
    await view.presses('Enter');
    await view.isAt(['heading', 'Kamera und Mikrofon sind aus.']);
    await view.presses('Tab');
    await view.isAt(['button', 'Wieder einschalten']);
  });

  test.inBoth('needs no more than 320 pixels', async ({ person }) => {
    const soon = Math.min(Date.now() + 5 * 60_000, new Date().setHours(23, 59, 59, 0));
    const call = {
      ...{ id: 'next', at: soon, startsAt: null, title: 'Runde' },
      ...{ personId: null, link: null, outcome: 'waiting' },
    };
    await leavesRows(person, { reminders: [call] });
    const { view } = await opens(person);
    await view.resizes(320, 640);
    await view.sees('Call um');
    // The page's name is not squeezed beside it.
    const lines = () =>
      view.page.evaluate(() => {
        const title = document.querySelector('h1') as HTMLElement;
        return title.clientHeight / Number.parseFloat(getComputedStyle(title).lineHeight);
      });
    expect(Math.round(await lines())).toBe(1);
    const excess = () =>
      view.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(Math.max(0, await excess())).toBe(0);
    await view.clicks(START);
    await view.finds(OFF);
    expect(Math.max(0, await excess())).toBe(0);
    await view.isAccessible();
  });

  inEnglish('may speak English, by night', async ({ person }) => {
    const view = await person.opens('greenroom.html');
    await view.sees('See yourself before the others do.');
    await staged(view);
    await view.isAccessible();
    await view.clicks(['button', 'Turn on camera and microphone']);
    await view.sees('Easy to understand.');
    await view.isAccessible();
  });
});
