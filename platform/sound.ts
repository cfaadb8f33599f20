/** Sound input and output. */

/** The window of samples: 43 ms at 48 kHz. */
const WINDOW = 2048;
/** Between two windows, in milliseconds. */
export const SAMPLE_INTERVAL_MS = 50;

let shared: AudioContext | undefined;

/** Shared by the page. Browsers start it only after a user gesture. */
function context(): AudioContext {
  shared ??= new AudioContext();
  void shared.resume();
  return shared;
}

/**
 * Calls `heard` with samples of a microphone.
 *
 * @param heard gets the latest samples, from -1 to 1, twenty times a second; the buffer is reused
 *   afterwards
 * @returns a function that stops that
 */
export function listen(stream: MediaStream, heard: (samples: Float32Array) => void): () => void {
  const audio = context();
  const source = audio.createMediaStreamSource(stream);
  const analyser = new AnalyserNode(audio, { fftSize: WINDOW });
  source.connect(analyser);
  const samples = new Float32Array(WINDOW);
  const timer = setInterval(() => {
    // A context that is not running yet returns silence.
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
 * Records a microphone, in memory only.
 *
 * @param signal aborts the recording and discards it
 * @throws the signal's reason; an Error if nothing was recorded
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

/** The id of a loudspeaker; null for the default. */
type Loudspeaker = string | null;

/**
 * Plays a recording.
 *
 * @param signal stops it
 * @returns when it has ended
 * @throws if the loudspeaker cannot be used
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

/** The duration of a tone, and of its fade-in and fade-out, in seconds. */
const [TONE_DURATION, FADE] = [1.2, 0.08];

/**
 * Plays a generated tone.
 *
 * @param side -1 is left, 0 both, 1 right
 * @returns when it has ended
 * @throws if the loudspeaker cannot be used
 */
export function playTone(side: -1 | 0 | 1, loudspeaker: Loudspeaker): Promise<void> {
  const audio = context();
  const source = new OscillatorNode(audio, { frequency: 440 });
  const loudness = new GainNode(audio, { gain: 0 });
  const panner = new StereoPannerNode(audio, { pan: side });
  source.connect(loudness).connect(panner);
  return playThrough(source, panner, loudspeaker, () => {
    const at = audio.currentTime;
    loudness.gain.setTargetAtTime(0.25, at, FADE / 3);
    loudness.gain.setTargetAtTime(0, at + TONE_DURATION - FADE, FADE / 3);
    source.stop(at + TONE_DURATION);
  });
}

/**
 * Plays `source` through a chain of nodes that ends with `last`.
 *
 * @param begun is called at its start
 */
async function playThrough(
  source: AudioScheduledSourceNode,
  last: AudioNode,
  loudspeaker: Loudspeaker,
  begun?: () => void,
): Promise<void> {
  const disconnect = await connectTo(last, loudspeaker);
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
 * Connects a node to a loudspeaker, through an audio element: only that can choose one in both
 * browsers.
 *
 * @returns a function that disconnects it
 */
async function connectTo(last: AudioNode, loudspeaker: Loudspeaker): Promise<() => void> {
  const audio = context();
  if (loudspeaker === null) {
    last.connect(audio.destination);
    return () => last.disconnect();
  }
  const destination = new MediaStreamAudioDestinationNode(audio);
  const element = new Audio();
  element.srcObject = destination.stream;
  await element.setSinkId(loudspeaker);
  last.connect(destination);
  await element.play();
  return () => {
    last.disconnect();
    element.srcObject = null;
  };
}
