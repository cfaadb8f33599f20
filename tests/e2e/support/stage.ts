import type { View } from './view';

/** What the microphone hears: nothing at all, a voice between pauses, one that is too loud, or a noisy room. */
export type Heard = 'silence' | 'speech' | 'clipping' | 'noise';

/**
 * Puts a camera and a microphone of the test's own in the place of the browser's, before the page asks for
 * them: a canvas and an oscillator, whose tracks are as real as any. To be called before they are turned on.
 */
export async function staged(view: View): Promise<Stage> {
  await view.page.evaluate(setUp);
  return new Stage(view);
}

/** The camera and the microphone, in the hands of a test. The pictures of the stores use it in plain Node. */
export class Stage {
  readonly view: View;

  constructor(view: View) {
    this.view = view;
  }

  /** @param svg a picture of 1280 by 720, which the camera shows from now on */
  shows(svg: string): Promise<void> {
    return this.view.page.evaluate(
      (source) => (window as unknown as Staged).stage.show(source),
      svg,
    );
  }

  hears(what: Heard): Promise<void> {
    return this.view.page.evaluate(
      (heard) => (window as unknown as Staged).stage.hear(heard),
      what,
    );
  }

  /** Whoever asks waits, as for the browser's question, until `answers`. */
  hesitates(): Promise<void> {
    return this.view.page.evaluate(() => (window as unknown as Staged).stage.hesitate());
  }

  /** The question is answered, with yes. */
  answers(): Promise<void> {
    return this.view.page.evaluate(() => (window as unknown as Staged).stage.answer());
  }

  /** From now on whoever asks for one of them is refused, with the name of a DOMException; with null no more. */
  refuses(kind: 'camera' | 'microphone', name: string | null): Promise<void> {
    return this.view.page.evaluate(
      (which, error) => (window as unknown as Staged).stage.refuse(which, error),
      kind,
      name,
    );
  }

  /** The device goes, as when its plug is pulled. */
  unplugs(kind: 'camera' | 'microphone'): Promise<void> {
    return this.view.page.evaluate(
      (which) => (window as unknown as Staged).stage.unplug(which),
      kind,
    );
  }

  /** It is plugged in again. */
  plugsIn(kind: 'camera' | 'microphone'): Promise<void> {
    return this.view.page.evaluate(
      (which) => (window as unknown as Staged).stage.plugIn(which),
      kind,
    );
  }

  /** How many tracks there were at all. */
  everLive(): Promise<number> {
    return this.view.page.evaluate(() => (window as unknown as Staged).stage.ever());
  }

  /** How many tracks are live: each is a lamp that burns. */
  liveTracks(): Promise<number> {
    return this.view.page.evaluate(() => (window as unknown as Staged).stage.live());
  }
}

interface Staged {
  stage: {
    show(svg: string): Promise<void>;
    hear(what: Heard): void;
    hesitate(): void;
    answer(): void;
    refuse(kind: 'camera' | 'microphone', name: string | null): void;
    unplug(kind: 'camera' | 'microphone'): void;
    plugIn(kind: 'camera' | 'microphone'): void;
    ever(): number;
    live(): number;
  };
}

/** Runs in the page. */
function setUp(): void {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1280, height: 720 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#ccc';
  context.fillRect(0, 0, 1280, 720);
  let picture: CanvasImageSource | undefined;
  // A stream of a canvas has a frame only when something is drawn.
  setInterval(() => picture && context.drawImage(picture, 0, 0, 1280, 720), 100);

  const tracks: { kind: 'camera' | 'microphone'; track: MediaStreamTrack }[] = [];
  const refused = new Map<string, string>();
  const gone = new Set<string>();
  let heard: Heard = 'speech';
  let loudness: GainNode | undefined;
  let noise: GainNode | undefined;

  const sound = () => {
    const audio = new AudioContext();
    const voice = new OscillatorNode(audio, { frequency: 220 });
    loudness = new GainNode(audio, { gain: 0 });
    noise = new GainNode(audio, { gain: 0 });
    const samples = new AudioBuffer({ length: 48_000, sampleRate: audio.sampleRate });
    const channel = samples.getChannelData(0);
    let seed = 1;
    for (let i = 0; i < channel.length; i++) {
      seed = (seed * 16_807) % 2_147_483_647;
      channel[i] = (2 * seed) / 2_147_483_647 - 1;
    }
    const hiss = new AudioBufferSourceNode(audio, { buffer: samples, loop: true });
    const way = new MediaStreamAudioDestinationNode(audio);
    voice.connect(loudness).connect(way);
    hiss.connect(noise).connect(way);
    voice.start();
    hiss.start();
    let isWord = false;
    setInterval(() => {
      isWord = !isWord;
      const gains = {
        silence: [0, 0],
        speech: [0.1, 0.0005],
        clipping: [3, 0.0005],
        noise: [0.05, 0.03],
      };
      const [loud = 0, hissing = 0] = gains[heard];
      if (loudness) loudness.gain.value = isWord ? loud : 0;
      if (noise) noise.gain.value = hissing;
    }, 300);
    return way.stream.getAudioTracks();
  };
  const asked = (kind: 'camera' | 'microphone') => {
    const name = gone.has(kind) ? 'NotFoundError' : refused.get(kind);
    if (name) throw new DOMException('Not today.', name);
    const made = kind === 'camera' ? canvas.captureStream(10).getVideoTracks() : sound();
    for (const track of made) {
      Object.assign(track, {
        getSettings: () => ({ deviceId: `stage-${kind}` }),
      });
      tracks.push({ kind, track });
    }
    return made;
  };
  const { mediaDevices } = navigator;
  let question = Promise.withResolvers<void>();
  question.resolve();
  mediaDevices.getUserMedia = async ({ video, audio } = {}) => {
    await question.promise;
    const [seen, heard] = [video ? asked('camera') : [], audio ? asked('microphone') : []];
    return new MediaStream([...seen, ...heard]);
  };
  mediaDevices.enumerateDevices = async () =>
    [
      { kind: 'videoinput', of: 'camera', label: 'Kamera der Bühne' },
      { kind: 'audioinput', of: 'microphone', label: 'Mikrofon der Bühne' },
    ]
      .filter(({ of }) => !gone.has(of))
      .map(({ kind, of, label }) => ({
        ...{ kind, label, deviceId: `stage-${of}`, groupId: '' },
        toJSON: () => '',
      })) as MediaDeviceInfo[];

  (window as unknown as Staged).stage = {
    async show(svg) {
      const image = new Image(1280, 720);
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      picture = image;
    },
    hear(what) {
      heard = what;
    },
    hesitate() {
      question = Promise.withResolvers();
    },
    answer() {
      question.resolve();
    },
    refuse(kind, name) {
      if (name) refused.set(kind, name);
      else refused.delete(kind);
    },
    unplug(kind) {
      gone.add(kind);
      for (const each of tracks.filter((one) => one.kind === kind)) {
        if (each.track.readyState === 'ended') continue;
        // In this order: Firefox tells nobody of a track that has been stopped.
        each.track.dispatchEvent(new Event('ended'));
        each.track.stop();
      }
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    plugIn(kind) {
      gone.delete(kind);
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    ever: () => tracks.length,
    live: () => tracks.filter(({ track }) => track.readyState === 'live').length,
  };
}
