import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Look, Place } from '../../core/greenroom/look.ts';
import { type Looker, startLooker } from '../../platform/greenroom/looker.ts';
import type { DeviceModel } from './deviceModel.ts';

/** What is seen in the picture of the camera. */
export interface LookModel {
  /** The latest look; null while there was none since the camera was turned on. */
  readonly look: ReadonlySignal<Look | null>;
  /** Whether there is a picture that is looked at. */
  readonly isOn: ReadonlySignal<boolean>;
  /** Whether nothing can be looked at: the worker has failed. */
  readonly isBroken: ReadonlySignal<boolean>;
  /** The places in this camera's picture of which the user has said that they are no text. Forgotten with the page. */
  readonly denied: ReadonlySignal<readonly Place[]>;
  deny(place: Place): void;
  /** The element that shows the picture, which is where it is taken from; null once it is gone. */
  watch(video: HTMLVideoElement | null): void;
}

/** The least time from one look to the next, in milliseconds: twice a second is enough. */
const LOOKS_EVERY_MS = 500;

/** Looks at the picture for as long as the camera is on. The worker is ended with it, and all that it has seen. */
export function lookModel({ phase, camera }: DeviceModel): LookModel {
  const look = signal<Look | null>(null);
  const isBroken = signal(false);
  const allDenied = signal<readonly { camera: string | null; place: Place }[]>([]);
  const denied = computed(() =>
    allDenied.value.filter((each) => each.camera === camera.id.value).map(({ place }) => place),
  );
  const video = signal<HTMLVideoElement | null>(null);
  let looker: Looker | undefined;

  const stop = () => {
    looker?.stop();
    looker = undefined;
    look.value = null;
  };

  // Its models are loaded while the browser asks.
  effect(() => {
    if (phase.value === 'asking') {
      looker ??= startLooker();
    } else if (phase.value === 'off' || camera.notThere.value) {
      stop();
    }
  });

  effect(() => {
    const [stream, shown] = [camera.stream.value, video.value];
    if (!stream || !shown) return;
    looker ??= startLooker();
    isBroken.value = false;
    const mine = looker;
    let timer = 0;
    let isOver = false;
    const lookOnce = async () => {
      const begun = Date.now();
      try {
        const frame = frameOf(shown);
        const seen = frame && (await mine.look(frame));
        if (isOver) return;
        if (seen) look.value = seen;
      } catch (error) {
        if (isOver) return;
        console.warn('Nahbar cannot look at the picture.', error);
        // Whoever turns the camera on again gets another worker.
        stop();
        isBroken.value = true;
        return;
      }
      timer = window.setTimeout(lookOnce, Math.max(0, begun + LOOKS_EVERY_MS - Date.now()));
    };
    void lookOnce();
    return () => {
      isOver = true;
      clearTimeout(timer);
      look.value = null;
      void mine.forget().catch(() => {});
    };
  });

  return {
    look,
    isOn: computed(() => camera.stream.value !== null && !isBroken.value),
    isBroken,
    denied,
    deny(place) {
      allDenied.value = [...allDenied.peek(), { camera: camera.id.peek(), place }];
    },
    watch(element) {
      video.value = element;
    },
  };
}

/** What the element shows now; null where it shows nothing yet. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  return new VideoFrame(video);
}
