import type { GreenroomTexts } from '../de/greenroom.ts';
import { english } from '../formats.ts';

const { plural } = english;

/** Where in the picture, if there is more than one place. */
const at = (place: number | null) => (place === null ? '' : ` (${place})`);

export const texts: GreenroomTexts = {
  title: 'Green room',
  close: 'Close',
  nextCall: (clock, minutes) =>
    minutes === null
      ? `Call at ${clock}`
      : `Call at ${clock}, ${minutes < 1 ? 'now' : plural(minutes, 'in a minute', `in ${minutes}\u00a0minutes`)}`,

  before: {
    title: 'See yourself before the others do.',
    why: 'Nahbar looks at background, light and framing with you, and shows you where something in the picture can be read. If you have not allowed it yet, your browser will then ask whether Nahbar may use camera and microphone.',
    start: 'Turn on camera and microphone',
    promise:
      'On this device only. No picture is saved, and the camera goes off when you close this page.',
  },
  asking: {
    title: 'Nearly there.',
    why: 'If your browser asks, allow camera and microphone in its window.',
  },
  off: {
    title: 'Camera and microphone are off.',
    why: 'Nahbar also turns them off when you switch to another tab. Turn them on again when you want to continue.',
  },
  noCamera: {
    refused: {
      title: 'Nahbar may not use the camera.',
      why: 'Click the icon at the left of the address bar, allow the camera and try again.',
    },
    missing: {
      title: 'Nahbar cannot find a camera.',
      why: 'Plug it in or open its cover, and try again.',
    },
    taken: {
      title: 'Another program is using the camera.',
      why: 'Close the other tab or the program that has it on, and try again.',
    },
    failed: {
      title: 'The camera is not responding.',
      why: 'Unplug it and plug it in again, or restart the browser. Then try again.',
    },
    unplugged: {
      title: 'The camera is gone.',
      why: 'Plug it in again or choose another one below.',
    },
  },
  noMicrophone: {
    refused:
      'The microphone is not allowed. Allow it with the icon at the left of the address bar.',
    missing: 'Nahbar cannot find a microphone. Plug one in or connect your headset.',
    taken: 'Another program is using the microphone. Switch it off there.',
    failed: 'The microphone is not responding. Unplug it and plug it in again.',
    unplugged: 'The microphone is gone. Plug it in again or choose another one.',
  },
  again: 'Try again',
  soundOnly: 'Check the sound only',
  without: 'The checklist works without it: take a look over your shoulder.',
  soundGoesOn: 'You can still check microphone and loudspeaker.',

  picture: 'Your camera’s picture',
  broken:
    'Nahbar cannot check the picture right now. Reload the page; you can see yourself all the same.',
  asOthers: 'As others see you',
  promise: 'Everything happens on this device. No picture and no sound is saved.',
  devices: { camera: 'Camera', microphone: 'Microphone', loudspeaker: 'Loudspeaker' },
  usual: 'Default',
  asLastTime: 'Same as last time',
  notInUse: {
    refused: 'not allowed',
    missing: 'not found',
    taken: 'in use',
    failed: 'not responding',
    unplugged: 'not plugged in',
    off: 'off',
  },
  nameless: {
    camera: (n) => `Camera ${n}`,
    microphone: (n) => `Microphone ${n}`,
    loudspeaker: (n) => `Loudspeaker ${n}`,
  },
  otherLoudspeaker: 'Another loudspeaker…',
  turnOff: 'Turn everything off',
  turnOn: 'Turn on again',

  findings: 'What others see and hear',
  rows: {
    background: 'Background',
    texts: 'Readable in the picture',
    light: 'Light',
    framing: 'Camera height and framing',
    microphone: 'Microphone',
    loudspeaker: 'Loudspeaker',
  },
  states: {
    good: 'good',
    look: 'take a look',
    hint: 'could be better',
    yourself: 'see for yourself',
    checking: 'checking',
    open: 'not checked',
  },

  background: {
    calm: 'Calm. Nothing draws attention away from you.',
    detailed:
      'There is quite a lot to see behind you. Nahbar cannot tell whether it distracts: take a look yourself.',
    dark: 'It is too dark behind you to tell.',
    hidden: 'You fill the picture, so hardly any background can be seen.',
  },
  readable: {
    looking: 'Nahbar is still looking. Sit still for a moment.',
    coarse: 'Nothing so far. Nahbar looks for small print as soon as the picture is still.',
    nothing: 'Nahbar has found nothing that could be read.',
    certain: (words, place) => `Others can read: “${words}”${at(place)}`,
    certainPlace: (place) => `Others can read something here${at(place)}`,
    maybe: (place) => `Is this text?${at(place)}`,
    where: {
      left: 'To the left behind you',
      behind: 'Behind you',
      right: 'To the right behind you',
    },
    turn: 'Take it away or turn it round, and the frame disappears.',
    no: 'No',
    noTo: (place) => `No, that is not text${at(place)}`,
    noted: 'Fine, Nahbar won’t ask about it again.',
    limits:
      'What Nahbar cannot find: very small print (letters below about 10\u00a0pixels at 720\u00a0lines), blank paper and lit screens. What it reads is shown only roughly: umlauts, for example, often lose their dots.',
  },
  light: {
    good: 'Your face is well lit.',
    lampInFront:
      'It is brighter behind you than on your face. A lamp or a window behind the camera helps.',
    lessDirect: 'The light is very direct. Turn the lamp away or point it at a wall.',
    moreLight: 'A little more light from the front helps, such as a lamp behind the camera.',
    lampLeft: 'A little more light from the left helps.',
    lampRight: 'A little more light from the right helps.',
  },
  framing: {
    good: 'Nicely centred, with a little room above your head.',
    farther: 'A little farther from the camera.',
    closer: 'A little closer to the camera.',
    tiltUp: 'Tilt the camera up a little.',
    tiltDown: 'Tilt the camera down a little.',
    moveLeft: 'A little to the left.',
    moveRight: 'A little to the right.',
    cameraHigher: 'Put the camera a little higher.',
    cameraLower: 'Put the camera a little lower.',
    level: 'Level the camera.',
  },
  nobody: 'Nahbar cannot see anybody. Sit down in front of the camera.',
  withoutFace: 'Nahbar cannot find your face. Look into the camera or turn on a little more light.',

  microphone: {
    level: 'Level',
    levels: { low: 'quiet', good: 'just right', high: 'loud' },
    listening: 'Say a sentence at your usual volume.',
    silent: 'Nothing to be heard. Is the microphone muted, or is the wrong one selected?',
    quiet: 'You are quiet. Move closer to the microphone or turn it up.',
    good: 'Easy to understand.',
    loud: 'You are very loud. Turn the microphone down a little.',
    clipping: 'The sound is distorted. Turn the microphone down or move away a little.',
    noisy: 'There is noise between the words. A headset or a closed window helps.',
    record: 'Record 5\u00a0seconds',
    recording: (seconds) => `Recording, ${seconds}\u00a0s to go`,
    listen: 'Play the recording',
    playing: 'Playing',
    gone: 'The recording is gone.',
    recorded: 'Recorded. Listen to yourself; after that the recording is gone.',
    failed: 'The recording did not work. Try again.',
  },
  loudspeaker: {
    left: 'Left',
    both: 'Both',
    right: 'Right',
    tone: (side) => `${side}: play a tone`,
    heard: 'Did you hear the tone?',
    yes: 'Yes',
    no: 'No',
    good: 'You heard the tone.',
    notHeard: 'Turn up the volume or choose another loudspeaker.',
    failed: 'This loudspeaker is not responding. Choose another one.',
  },

  take: 'Tick on the checklist',
  takeOne: 'Tick',
  takeItem: (label) => `Tick “${label}”`,
  ticked: (clock) => `ticked at ${clock}`,
  ticks: (n) =>
    n === 0
      ? 'Everything that is good is ticked.'
      : plural(n, 'Ticks one item.', `Ticks ${inWords(n)} items.`),
  leftOut: (labels) => `Left out: ${labels}.`,
  others: (n) =>
    n === 0
      ? ''
      : plural(
          n,
          'The other one is for you to check.',
          `The other ${inWords(n)} are for you to check.`,
        ),
  taken: (n) => plural(n, 'One item is ticked.', `${capital(n)} items are ticked.`),
  quoted: (label) => `“${label}”`,
};

function inWords(n: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  return words[n] ?? String(n);
}

function capital(n: number): string {
  const word = inWords(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
