export const texts = {
  title: 'Calls',
  next: 'Nächste Calls',
  asked: 'Nach dem letzten Call',
  kinds: 'Checklisten für jede Art von Call',
  kindsWhy:
    'Was du bei „Jeder Call“ änderst, ändert sich in allen Checklisten. Was du bei einer anderen änderst, bleibt dort.',
  kind: 'Art des Calls',
  items: (kind: string) => `Checkliste für „${kind}“`,
  newKind: 'Eigene Checkliste',
  newKindWhy: (kind: string) =>
    `Sie beginnt mit dem, was jetzt auf der Checkliste „${kind}“ steht.`,
  newKindHint: 'Zum Beispiel: Redaktionskonferenz',
  makeKind: 'Anlegen',
  kindMade: (name: string) => `„${name}“ ist angelegt. Du kannst die Checkliste jetzt ändern.`,
  kindName: 'Name',
  removeKind: 'Diese Checkliste löschen',
  kindRemoved: (name: string) => `„${name}“ gelöscht.`,

  switches: 'Wenn ein Call beginnt und endet',
  badge: 'Calls erkennen und am Symbol zeigen, was noch offen ist',
  badgeWhy:
    'Sobald der Tab eines Calls aufgeht, zeigt das Symbol, wie viele Punkte offen sind. Dafür muss Nahbar die Adressen der Seiten bei Google Meet, Zoom, Teams, Webex, Jitsi, 8x8, Whereby, Slack, OpenTalk, Element Call, WhatsApp, Signal, GoTo, RingCentral, StreamYard und Riverside sehen dürfen; der Browser fragt dich beim Einschalten. Nahbar schaut, ob es ein Call ist, merkt sich den Raum auf diesem Gerät und gibt nichts weiter. Ohne das weiß Nahbar von einem Call erst, wenn du in dessen Tab die Checkliste öffnest: Bis dahin können auf neuen Tabs Namen stehen.',
  badgeRefused: 'Der Browser hat es nicht erlaubt. Alles andere geht wie bisher.',
  badgeBySharing:
    'Der Browser nennt Nahbar die Adressen nicht. Nahbar bemerkt den Call, sobald Kamera oder Mikrofon an ist.',
  badgeTaken: 'Der Browser erlaubt es nicht mehr. Schalte es wieder ein, dann fragt er dich.',
  ask: 'Nach einem Call fragen, mit wem du gesprochen hast',
  askWhy:
    'Nahbar fragt auf neuen Tabs und wenn du auf sein Symbol klickst, bis du antwortest oder der Tag vorbei ist. Mit deiner Antwort beginnt der Rhythmus von vorn.',

  hosts: 'Calls auf eigenen Servern',
  hostsWhy:
    'Betreibt dein Team ein eigenes Jitsi, BigBlueButton, Nextcloud Talk, OpenTalk oder Element Call? Nenn Nahbar die Adresse, dann erkennt es eure Calls dort.',
  hostList: 'Deine Server',
  address: 'Adresse',
  addressHint: 'meet.beispiel.de',
  program: 'Programm',
  addHost: 'Hinzufügen',
  hostAdded: (host: string) => `Nahbar erkennt jetzt Calls auf ${host}.`,
  removeHost: (host: string) => `${host} entfernen`,
  remove: 'Entfernen',
  hostRemoved: (host: string) => `${host} ist entfernt.`,
  onIcon: 'Auch am Symbol',
  onIconFor: (host: string) => `Auch für ${host} am Symbol zeigen, was offen ist`,
  programs: {
    jitsi: 'Jitsi',
    bigbluebutton: 'BigBlueButton',
    nextcloud: 'Nextcloud Talk',
    opentalk: 'OpenTalk',
    element: 'Element Call',
  },
  refusals: {
    noHost: 'Das ist keine Adresse eines Servers. Gib etwas ein wie meet.beispiel.de.',
    hostKnown: 'Calls dort erkennt Nahbar schon von selbst.',
  },
};

export type CallSettingsTexts = typeof texts;
