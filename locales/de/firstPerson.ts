export const texts = {
  question: 'Mit wem hast du lange nicht gesprochen?',
  name: 'Name',
  address: 'Link, Nummer oder E-Mail',
  show: 'Entwurf zeigen',
  enough: 'Ein Name genügt.',
  importing: 'Oder Kontakte aus einer Datei übernehmen',
  skip: 'Lieber ein anderer Schritt',
  nameMissing: 'Trag zuerst einen Namen ein.',
  unknownAddress:
    'Das erkennt Nahbar nicht. Füg den Link zu einem Profil, eine Nummer mit Vorwahl oder eine E-Mail-Adresse ein.',
};

export type FirstPersonTexts = typeof texts;
