/** Sound in and out: what a microphone hears, and what a loudspeaker says. */

/** So much sound is heard in one go, in samples: 43 ms at 48 kHz. */
const WINDOW = 2048;
/** How often, in milliseconds. */
export const SAMPLE_INTERVAL_MS = 50;

let shared: AudioContext | undefined;

/** One for the page: it begins with an act of the user's, as browsers want it. */
function context(): AudioContext {
  shared ??= new AudioContext();
  void shared.resume();
  return shared;
}

/**
 * Listens to a microphone.
 *
 * @param heard is given the latest samples, from -1 to 1, twenty times a second; they are its own only
 *   until it returns
 * @returns what ends it
 */
export function listen(stream: MediaStream, heard: (samples: Float32Array) => void): () => void {
  const audio = context();
  const source = audio.createMediaStreamSource(stream);
  const analyser = new AnalyserNode(audio, { fftSize: WINDOW });
  source.connect(analyser);
  const samples = new Float32Array(WINDOW);
  const timer = setInterval(() => {
    // A context that does not run yet hands out silence that nobody has heard.
    if (audio.state !== 'running') return;
    analyser.getFloatTimeDomainData(samples);
    heard(samples);
  }, SAMPLE_INTERVAL_MS);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/**
 * Records what a microphone hears, in memory alone.
 *
 * @param signal ends the recording; what was heard until then is thrown away
 * @throws its reason; an Error where nothing was heard
 */
export async function record(
  stream: MediaStream,
  milliseconds: number,
  signal: AbortSignal,
): Promise<AudioBuffer> {
  const recorder = new MediaRecorder(new MediaStream(stream.getAudioTracks()));
  const chunks: Blob[] = [];
  const isOver = new Promise<void>((resolve, reject) => {
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    recorder.onstop = () => resolve();
    recorder.onerror = () => reject(new Error('The browser could not record.'));
  });
  recorder.start();
  const stop = () => recorder.state !== 'inactive' && recorder.stop();
  const timer = setTimeout(stop, milliseconds);
  signal.addEventListener('abort', stop, { once: true });
  await isOver.finally(() => clearTimeout(timer));
  signal.throwIfAborted();
  return context().decodeAudioData(await new Blob(chunks).arrayBuffer());
}

/** Where sound goes: to the id of a loudspeaker, or to the usual one for null. */
type Loudspeaker = string | null;

/**
 * Plays what was recorded.
 *
 * @param signal ends it
 * @returns once it is over
 * @throws where that loudspeaker cannot be played to
 */
export function play(
  recording: AudioBuffer,
  loudspeaker: Loudspeaker,
  signal: AbortSignal,
): Promise<void> {
  const source = new AudioBufferSourceNode(context(), { buffer: recording });
  return playThrough(source, source, loudspeaker, () => {
    if (signal.aborted) source.stop();
    signal.addEventListener('abort', () => source.stop(), { once: true });
  });
}

/** How long a tone is, and its soft beginning and end, in seconds. */
const [TONE_LASTS, SOFT] = [1.2, 0.08];

/**
 * Plays a tone, made on the spot.
 *
 * @param side -1 is left, 0 both, 1 right
 * @returns once it is over
 * @throws where that loudspeaker cannot be played to
 */
export function playTone(side: -1 | 0 | 1, loudspeaker: Loudspeaker): Promise<void> {
  const audio = context();
  const source = new OscillatorNode(audio, { frequency: 440 });
  const loudness = new GainNode(audio, { gain: 0 });
  const place = new StereoPannerNode(audio, { pan: side });
  source.connect(loudness).connect(place);
  return playThrough(source, place, loudspeaker, () => {
    const at = audio.currentTime;
    loudness.gain.setTargetAtTime(0.25, at, SOFT / 3);
    loudness.gain.setTargetAtTime(0, at + TONE_LASTS - SOFT, SOFT / 3);
    source.stop(at + TONE_LASTS);
  });
}

/**
 * Plays `source` as it comes out of `last`.
 *
 * @param begun is called as it begins
 */
async function playThrough(
  source: AudioScheduledSourceNode,
  last: AudioNode,
  loudspeaker: Loudspeaker,
  begun?: () => void,
): Promise<void> {
  const disconnect = await leadTo(last, loudspeaker);
  try {
    const isOver = new Promise<void>((resolve) => {
      source.onended = () => resolve();
    });
    source.start();
    begun?.();
    await isOver;
  } finally {
    disconnect();
  }
}

/**
 * Leads a sound to a loudspeaker. Only an element can be told which in both browsers, so it goes through one.
 *
 * @returns what ends that
 */
async function leadTo(last: AudioNode, loudspeaker: Loudspeaker): Promise<() => void> {
  const audio = context();
  if (loudspeaker === null) {
    last.connect(audio.destination);
    return () => last.disconnect();
  }
  const way = new MediaStreamAudioDestinationNode(audio);
  const element = new Audio();
  element.srcObject = way.stream;
  await element.setSinkId(loudspeaker);
  last.connect(way);
  await element.play();
  return () => {
    last.disconnect();
    element.srcObject = null;
  };
}
