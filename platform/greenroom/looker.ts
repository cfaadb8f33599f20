import type { Look } from '../../core/greenroom/look.ts';

/** What the worker that looks is asked, and what it answers. */
export interface LookerMessages {
  /** Loads the models and runs each once, because the first run takes about a second. */
  warmUp(): void;
  /** Looks at a picture, which the worker then closes. */
  look(frame: Frame): Look;
  /** Forgets all earlier looks: another camera, or another place. */
  forget(): void;
}

export type LookerQuestion = {
  [Name in keyof LookerMessages]: {
    number: number;
    name: Name;
    told: Parameters<LookerMessages[Name]>;
  };
}[keyof LookerMessages];

/** `fault` is the message of what was thrown. */
export type LookerAnswer = { number: number } & ({ answer: unknown } | { fault: string });

/** A picture of the camera; handed over, and not to be used any more. */
export type Frame = ImageBitmap | VideoFrame;

/** The worker that looks at pictures of the camera, beside the page. */
export interface Looker {
  /**
   * Resolves when the models are there and warm: about a second after `startLooker`. Looks may be asked for
   * before, and then wait.
   *
   * @throws an Error if they cannot be loaded; then no look will succeed
   */
  ready: Promise<void>;
  /**
   * Looks at one picture: at best of 1280 × 720, at least of 640 × 360. Ask for the next when this one is
   * answered, and not more than twice a second: a look takes 0.05 to 0.7 seconds. The verdict follows the last
   * five looks.
   *
   * @throws an Error if the worker failed or was stopped
   */
  look(frame: Frame): Promise<Look>;
  /** Forgets all earlier looks, after the camera was changed. */
  forget(): Promise<void>;
  /** Ends the worker, and with it all that it has seen. What was asked rejects. */
  stop(): void;
}

/** Starts the worker, which begins to load its models: best while the browser asks for the camera. */
export function startLooker(): Looker {
  const worker = new Worker('/greenroomWorker.js');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  let ended: Error | undefined;

  const end = (reason: Error) => {
    ended ??= reason;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };

  worker.onmessage = ({ data }: MessageEvent<LookerAnswer>) => {
    const question = waiting.get(data.number);
    waiting.delete(data.number);
    if ('fault' in data) question?.reject(new Error(data.fault));
    else question?.resolve(data.answer);
  };
  worker.onerror = (event) => end(new Error(`The worker failed: ${event.message ?? 'unknown'}`));
  worker.onmessageerror = () => end(new Error('The worker said what cannot be read.'));

  function ask<Name extends keyof LookerMessages>(
    name: Name,
    told: Parameters<LookerMessages[Name]>,
    handedOver: Transferable[] = [],
  ): Promise<ReturnType<LookerMessages[Name]>> {
    if (ended) return Promise.reject(ended);
    const number = ++asked;
    const question = Promise.withResolvers<unknown>();
    waiting.set(number, question);
    worker.postMessage({ number, name, told } as LookerQuestion, handedOver);
    return question.promise as Promise<ReturnType<LookerMessages[Name]>>;
  }

  const ready = ask('warmUp', []);
  // Whoever looks hears of it too.
  ready.catch(() => {});
  return {
    ready,
    look: (frame) => ask('look', [frame], [frame]),
    forget: () => ask('forget', []),
    stop: () => end(new Error('The worker was stopped.')),
  };
}
