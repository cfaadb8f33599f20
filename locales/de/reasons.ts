import type { ChannelKind } from '../../core/people/channel.ts';
import type { Rhythm } from '../../core/people/person.ts';
import type { Silence } from '../../core/people/rhythm.ts';
import type { Theme, Why } from '../../core/steps/step.ts';

const TOPICS: Record<Theme, string> = {
  'reach-out': 'Auf andere zugehen',
  empathy: 'Empathie',
  'comfort-zone': 'Komfortzone',
  'specific-networks': 'Fachnetzwerke',
  'be-visible': 'Sichtbar sein',
  home: 'Zuhause',
  calls: 'Calls',
};

/** Whole weeks of silence are no weeks of the calendar: of the first two it cannot be said "last week". */
const LATELY = ['vor weniger als einer Woche', 'vor ein bis zwei Wochen'];

export const texts: ReasonsTexts = {
  'came-back': () => 'Das hattest du dir für später gemerkt.',
  weekend: () => 'Am Wochenende geht es öfter um die eigenen vier Wände.',
  'person-due': ({ weeks, dormant, rhythm, isFirst }, { ago, rhythmName }) => {
    const first = isFirst ? '; niemand sonst wäre deutlich eher an der Reihe gewesen' : '';
    if (weeks === null) return `Im Verlauf steht noch nichts${first}.`;
    const silence = dormant ? 'Ihr habt lange nichts voneinander gehört' : '';
    if (!rhythm) return silence ? `${silence}.` : 'Nach eurem Rhythmus ist es wieder so weit.';
    const last = LATELY[weeks] ?? ago({ unit: 'weeks', count: weeks });
    const turn = `Euer Rhythmus ist „${rhythmName(rhythm)}“, zuletzt war es ${last}`;
    return silence ? `${silence}, zuletzt ${last}${first}.` : `${turn}${first}.`;
  },
  'follow-up': () => 'Daran wolltest du erinnert werden.',
  'yearly-date': ({ label }) =>
    label === '' ? 'Der Tag steht so im Eintrag.' : `Im Eintrag steht dieser Tag als „${label}“.`,
  'just-added': () => 'Diese Person hast du gerade hinzugefügt.',
  'warm-up': ({ isNew }) =>
    isNew
      ? 'Etwas Leichtes zum Aufwärmen, bevor jemand an die Reihe kommt, zu dem noch nichts im Verlauf steht.'
      : 'Etwas Leichtes zum Aufwärmen, bevor jemand von früher an die Reihe kommt.',
  'channel-unused': ({ channel, weeks }, { ago, channels }) =>
    weeks === null
      ? `${channels[channel]}: soweit Nahbar weiß, noch nicht benutzt.`
      : `${channels[channel]}: zuletzt ${ago({ unit: 'weeks', count: weeks })} benutzt.`,
  'from-quote': () => 'Der Schritt passt zu einem Zitat von heute.',
  'theme-turn': ({ theme, days }, { ago }) =>
    days === null
      ? `Die Themen wechseln sich ab: Heute ist „${TOPICS[theme]}“ dran.`
      : `Das Thema „${TOPICS[theme]}“ war zuletzt ${ago({ unit: 'days', count: days })} dran.`,
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
  rhythmName(rhythm: Rhythm): string;
  channels: Record<ChannelKind, string>;
}
