import type { ChannelKind } from '../../core/people/channel.ts';
import type { Silence } from '../../core/people/rhythm.ts';
import type { Theme, Why } from '../../core/steps/step.ts';

const TOPICS: Record<Theme, string> = {
  'reach-out': 'das Sich-Melden',
  empathy: 'Einfühlung',
  'comfort-zone': 'etwas Ungewohntes',
  'specific-networks': 'Netzwerke in deinem Fach',
  'be-visible': 'Sichtbarkeit',
  home: 'dein Zuhause',
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
      ? `Die Themen wechseln sich ab: Heute geht es um ${TOPICS[theme]}.`
      : `Heute geht es um ${TOPICS[theme]}: Das war zuletzt ${ago({ unit: 'days', count: days })} dran.`,
  'rested-longest': () => 'Kein anderer Schritt hat so lange pausiert.',
  unknown: () => 'Er war an der Reihe.',
};

/** A sentence for each kind of reason why a step was chosen, and one for all others. */
export type ReasonsTexts = {
  [Kind in Why['kind']]: (why: Extract<Why, { kind: Kind }>, said: Said) => string;
} & { unknown: () => string };

/** How it is said elsewhere, too. */
interface Said {
  ago(silence: Silence): string;
  channels: Record<ChannelKind, string>;
}
