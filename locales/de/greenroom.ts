import { german } from '../formats.ts';

const { plural } = german;

/** Wo im Bild, wenn es mehr als eine Stelle gibt. */
const at = (place: number | null) => (place === null ? '' : ` (${place})`);

export const texts = {
  title: 'Kameraprobe',
  close: 'Schließen',
  nextCall: (clock: string, minutes: number | null) =>
    minutes === null
      ? `Call um ${clock}\u00a0Uhr`
      : `Call um ${clock}\u00a0Uhr, ${minutes < 1 ? 'jetzt' : plural(minutes, 'in einer Minute', `in ${minutes}\u00a0Minuten`)}`,

  before: {
    title: 'Sieh dich, bevor dich die anderen sehen.',
    why: 'Nahbar schaut mit dir auf Hintergrund, Licht und Ausschnitt und zeigt dir, wo sich im Bild etwas lesen lässt. Hast du es noch nicht erlaubt, fragt dich dann der Browser, ob Nahbar Kamera und Mikrofon benutzen darf.',
    start: 'Kamera und Mikrofon einschalten',
    promise:
      'Nur auf diesem Gerät. Kein Bild wird gespeichert, und beim Schließen geht die Kamera aus.',
  },
  asking: {
    title: 'Gleich geht es los.',
    why: 'Fragt dich der Browser, dann erlaube Kamera und Mikrofon in seinem Fenster.',
  },
  off: {
    title: 'Kamera und Mikrofon sind aus.',
    why: 'Nahbar schaltet sie auch aus, wenn du zu einem anderen Tab wechselst. Schalte sie wieder ein, wenn du weitermachen willst.',
  },
  noCamera: {
    refused: {
      title: 'Nahbar darf die Kamera nicht benutzen.',
      why: 'Klick auf das Symbol links in der Adressleiste, erlaube die Kamera und versuch es noch einmal.',
    },
    missing: {
      title: 'Nahbar findet keine Kamera.',
      why: 'Steck eine ein oder schieb die Abdeckung auf und versuch es noch einmal.',
    },
    taken: {
      title: 'Ein anderes Programm benutzt die Kamera.',
      why: 'Schließ den anderen Tab oder das Programm, in dem sie an ist, und versuch es noch einmal.',
    },
    failed: {
      title: 'Die Kamera antwortet nicht.',
      why: 'Zieh sie ab und steck sie wieder ein oder starte den Browser neu. Danach versuch es noch einmal.',
    },
    unplugged: {
      title: 'Die Kamera ist weg.',
      why: 'Steck sie wieder ein oder wähl unten eine andere.',
    },
  },
  noMicrophone: {
    refused:
      'Das Mikrofon ist nicht erlaubt. Erlaube es über das Symbol links in der Adressleiste.',
    missing: 'Nahbar findet kein Mikrofon. Steck eines ein oder schließ dein Headset an.',
    taken: 'Ein anderes Programm benutzt das Mikrofon. Schalte es dort aus.',
    failed: 'Das Mikrofon antwortet nicht. Zieh es ab und steck es wieder ein.',
    unplugged: 'Das Mikrofon ist weg. Steck es wieder ein oder wähl ein anderes.',
  },
  again: 'Noch einmal versuchen',
  soundOnly: 'Nur den Ton prüfen',
  without: 'Die Checkliste geht auch ohne: Schau einmal über deine Schulter.',
  soundGoesOn: 'Mikrofon und Lautsprecher kannst du trotzdem prüfen.',

  picture: 'Dein Kamerabild',
  broken:
    'Nahbar kann das Bild gerade nicht prüfen. Lade die Seite neu; sehen kannst du dich auch so.',
  asOthers: 'So, wie andere dich sehen',
  promise: 'Alles passiert auf diesem Gerät. Kein Bild und kein Ton wird gespeichert.',
  devices: { camera: 'Kamera', microphone: 'Mikrofon', loudspeaker: 'Lautsprecher' },
  usual: 'Standard',
  asLastTime: 'Wie beim letzten Mal',
  notInUse: {
    refused: 'nicht erlaubt',
    missing: 'nicht gefunden',
    taken: 'belegt',
    failed: 'antwortet nicht',
    unplugged: 'nicht eingesteckt',
    off: 'aus',
  },
  nameless: {
    camera: (n: number) => `Kamera ${n}`,
    microphone: (n: number) => `Mikrofon ${n}`,
    loudspeaker: (n: number) => `Lautsprecher ${n}`,
  },
  otherLoudspeaker: 'Anderer Lautsprecher …',
  turnOff: 'Alles ausschalten',
  turnOn: 'Wieder einschalten',

  findings: 'Was andere sehen und hören',
  rows: {
    background: 'Hintergrund',
    texts: 'Lesbares im Bild',
    light: 'Licht',
    framing: 'Kamerahöhe und Ausschnitt',
    microphone: 'Mikrofon',
    loudspeaker: 'Lautsprecher',
  },
  states: {
    good: 'gut',
    look: 'schau hin',
    hint: 'geht noch besser',
    yourself: 'schau selbst',
    checking: 'wird geprüft',
    open: 'nicht geprüft',
  },

  background: {
    calm: 'Ruhig. Nichts lenkt von dir ab.',
    detailed:
      'Hinter dir ist einiges zu sehen. Ob das ablenkt, kann Nahbar nicht sagen: Wirf selbst einen Blick darauf.',
    dark: 'Hinter dir ist es zu dunkel, um etwas zu erkennen.',
    hidden: 'Du füllst das Bild aus: Vom Hintergrund ist kaum etwas zu sehen.',
  },
  readable: {
    looking: 'Nahbar schaut noch. Sitz einen Moment still.',
    coarse: 'Bisher nichts. Kleine Schrift sucht Nahbar, sobald das Bild ruhig ist.',
    nothing: 'Nahbar hat nichts gefunden, was sich lesen ließe.',
    certain: (words: string, place: number | null) => `Andere können lesen: „${words}“${at(place)}`,
    certainPlace: (place: number | null) => `Andere können hier etwas lesen${at(place)}`,
    maybe: (place: number | null) => `Ist das Text?${at(place)}`,
    where: { left: 'Links hinter dir', behind: 'Hinter dir', right: 'Rechts hinter dir' },
    turn: 'Nimm es weg oder dreh es um, dann verschwindet der Rahmen.',
    no: 'Nein',
    noTo: (place: number | null) => `Nein, das ist kein Text${at(place)}`,
    noted: 'Gut, Nahbar fragt nicht mehr danach.',
    limits:
      'Was Nahbar nicht findet: sehr kleine Schrift (unter etwa 10\u00a0Pixeln bei 720\u00a0Zeilen), leeres Papier und leuchtende Bildschirme. Erkannte Wörter gibt Nahbar nur ungefähr wieder: Bei Umlauten zum Beispiel fehlen oft die Punkte.',
  },
  light: {
    good: 'Dein Gesicht ist gut zu sehen.',
    lampInFront:
      'Hinter dir ist es heller als auf deinem Gesicht. Eine Lampe oder ein Fenster hinter der Kamera hilft.',
    lessDirect: 'Das Licht ist sehr direkt. Dreh die Lampe weg oder richte sie auf eine Wand.',
    moreLight: 'Etwas mehr Licht von vorn hilft, zum Beispiel eine Lampe hinter der Kamera.',
    lampLeft: 'Etwas mehr Licht von links hilft.',
    lampRight: 'Etwas mehr Licht von rechts hilft.',
  },
  framing: {
    good: 'Gut in der Mitte, mit etwas Luft über dem Kopf.',
    farther: 'Etwas weiter weg von der Kamera.',
    closer: 'Etwas näher an die Kamera.',
    tiltUp: 'Neig die Kamera etwas nach oben.',
    tiltDown: 'Neig die Kamera etwas nach unten.',
    moveLeft: 'Etwas nach links.',
    moveRight: 'Etwas nach rechts.',
    cameraHigher: 'Stell die Kamera etwas höher.',
    cameraLower: 'Stell die Kamera etwas tiefer.',
    level: 'Richte die Kamera gerade aus.',
  },
  nobody: 'Nahbar sieht niemanden. Setz dich vor die Kamera.',
  withoutFace: 'Nahbar findet dein Gesicht nicht. Schau in die Kamera oder mach etwas mehr Licht.',

  microphone: {
    level: 'Pegel',
    levels: { low: 'leise', good: 'genau richtig', high: 'laut' },
    listening: 'Sag einen Satz in normaler Lautstärke.',
    silent: 'Nichts zu hören. Ist das Mikrofon stumm geschaltet oder das falsche ausgewählt?',
    quiet: 'Du bist leise. Rück näher ans Mikrofon oder stell es lauter.',
    good: 'Gut zu verstehen.',
    loud: 'Du bist sehr laut. Stell das Mikrofon etwas leiser.',
    clipping: 'Der Ton übersteuert. Stell das Mikrofon leiser oder rück etwas weg.',
    noisy: 'Zwischen den Wörtern rauscht es. Ein Headset oder ein geschlossenes Fenster hilft.',
    record: '5\u00a0Sekunden aufnehmen',
    recording: (seconds: number) => `Aufnahme läuft, noch ${seconds}\u00a0s`,
    listen: 'Aufnahme anhören',
    playing: 'Wird abgespielt',
    gone: 'Die Aufnahme ist weg.',
    recorded: 'Die Aufnahme ist fertig. Hör sie dir an, danach ist sie weg.',
    failed: 'Die Aufnahme hat nicht geklappt. Versuch es noch einmal.',
  },
  loudspeaker: {
    left: 'Links',
    both: 'Beide',
    right: 'Rechts',
    tone: (side: string) => `${side}: Ton abspielen`,
    heard: 'Hast du den Ton gehört?',
    yes: 'Ja',
    no: 'Nein',
    good: 'Du hast den Ton gehört.',
    notHeard: 'Mach den Ton lauter oder wähl einen anderen Lautsprecher.',
    failed: 'Dieser Lautsprecher antwortet nicht. Wähl einen anderen.',
  },

  take: 'In die Checkliste übernehmen',
  takeOne: 'Abhaken',
  takeItem: (label: string) => `„${label}“ abhaken`,
  ticked: (clock: string) => `abgehakt um ${clock}\u00a0Uhr`,
  ticks: (n: number) =>
    n === 0
      ? 'Alles, was gut ist, ist abgehakt.'
      : plural(n, 'Hakt einen Punkt ab.', `Hakt ${inWords(n)} Punkte ab.`),
  leftOut: (labels: string) => `Nicht dabei: ${labels}.`,
  others: (n: number) =>
    n === 0
      ? ''
      : plural(n, 'Den anderen prüfst du selbst.', `Die anderen ${inWords(n)} prüfst du selbst.`),
  taken: (n: number) => plural(n, 'Ein Punkt ist abgehakt.', `${capital(n)} Punkte sind abgehakt.`),
  quoted: (label: string) => `„${label}“`,
};

function inWords(n: number): string {
  const words = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
  return words[n] ?? String(n);
}

function capital(n: number): string {
  const word = inWords(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export type GreenroomTexts = typeof texts;
