import type { Address } from '../../core/people/person.ts';

export const texts = {
  message: (name: string) => `Deine Nachricht an ${name}`,
  messageHint: 'Was möchtest du sagen?',
  another: 'Anders anfangen',
  before: 'Vorigen Text zurückholen',
  subject: 'Ein kurzer Gruß',
  birthday: (name: string, address: Address) =>
    `Alles Gute zum Geburtstag${name && `, ${name}`}! Ich hoffe, ${address === 'sie' ? 'Sie haben' : 'du hast'} einen schönen Tag.`,
  lateBirthday: (name: string, address: Address) =>
    `Nachträglich alles Gute zum Geburtstag${name && `, ${name}`}! Ich hoffe, ${address === 'sie' ? 'Sie hatten' : 'du hattest'} einen schönen Tag.`,
  heavyBirthday: (name: string, address: Address) =>
    `Ich denke an ${address === 'sie' ? 'Sie' : 'dich'}${name && `, ${name}`}, nicht nur an ${address === 'sie' ? 'Ihrem' : 'deinem'} Geburtstag.`,
  ways: (name: string) => `Kanäle von ${name}`,
  oneOfSeveral: (channel: string, address: string) => `${channel}: ${address}`,
  copy: 'Text kopieren',
  copied: 'Dein Text ist kopiert.',
  copiedFor: (channel: string) => `Dein Text ist kopiert: Füg ihn bei „${channel}“ ein.`,
  copiedForMail:
    'Für einen Link ist dein Text zu lang. Er ist kopiert: Füg ihn in die Nachricht ein.',
  copyFailed:
    'Der Browser lässt Nahbar nicht kopieren. Der Text ist markiert: Kopiere ihn selbst und öffne dann den Kanal.',
  noChannel: (name: string) => `Nahbar hat für ${name} noch keinen Kanal, den es öffnen kann.`,
  addWay: 'Einen Kanal eintragen',
  addChannel: 'Trag im Eintrag unter „Kanäle“ einen ein.',
};

export type OutreachTexts = typeof texts;
