export const texts = {
  message: (name: string) => `Deine Nachricht an ${name}`,
  messageHint: 'Was möchtest du sagen?',
  another: 'Anders anfangen',
  before: 'Vorigen Text zurückholen',
  subject: 'Ein paar Zeilen',
  ways: (name: string) => `Wege zu ${name}`,
  oneOfSeveral: (channel: string, address: string) => `${channel}: ${address}`,
  copy: 'Text kopieren',
  copied: 'Dein Text ist kopiert.',
  copiedFor: (channel: string) => `Dein Text ist kopiert: Füg ihn bei ${channel} ein.`,
  copiedForMail:
    'Für einen Link ist dein Text zu lang. Er ist kopiert: Füg ihn in die Nachricht ein.',
  copyFailed:
    'Der Browser lässt Nahbar nicht kopieren. Der Text ist markiert: Kopier ihn selbst, und öffne dann den Kanal.',
  noChannel: (name: string) => `Wie du ${name} erreichst, weiß Nahbar noch nicht.`,
  addChannel: 'Trag es weiter unten bei „Kanäle“ ein.',
};

export type OutreachTexts = typeof texts;
