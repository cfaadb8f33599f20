import type { ReasonsTexts } from '../en/reasons.ts';

const THEMES = {
  'reach-out': 'Sich melden',
  empathy: 'Einfühlen',
  'comfort-zone': 'Neuland',
  'specific-networks': 'Netzwerke im Fach',
  'be-visible': 'Sichtbar sein',
  home: 'Zuhause',
  calls: 'Videocalls',
};

export const texts: ReasonsTexts = {
  'came-back': () => 'Das hattest du dir für später aufgehoben.',
  weekend: () => 'Am Wochenende geht es öfter um die eigenen vier Wände.',
  'person-due': ({ weeks, dormant }) => {
    if (weeks === null) return 'Du hast einen Rhythmus gewählt, und noch ist kein Kontakt notiert.';
    return dormant
      ? 'Ihr habt lange nichts voneinander gehört.'
      : 'Nach dem Rhythmus, den du gewählt hast, ist es wieder so weit.';
  },
  'warm-up': () => 'Etwas Leichtes zum Aufwärmen, bevor jemand von früher an die Reihe kommt.',
  'channel-unused': ({ channel, weeks }, { ago, channels }) =>
    weeks === null
      ? `${channels[channel]}: hier noch nicht benutzt.`
      : `${channels[channel]}: zuletzt ${ago({ unit: 'weeks', count: weeks })} benutzt.`,
  'from-quote': () => 'Der Schritt passt zum Zitat darüber.',
  'theme-turn': ({ theme, days }, { ago }) =>
    days === null
      ? `„${THEMES[theme]}“ war lange nicht das Thema.`
      : `„${THEMES[theme]}“ war zuletzt ${ago({ unit: 'days', count: days })} das Thema.`,
  'rested-longest': () => 'Kein anderer Schritt hat so lange pausiert.',
  unknown: () => 'Er war an der Reihe.',
};
