import type { DiscreetTexts } from '../de/discreet.ts';

export const texts: DiscreetTexts = {
  title: {
    call: 'Before and during a call, no names and no notes are shown here.',
    asked: 'For an hour, no names and no notes are shown here.',
  },
  begin: 'Hide names for an hour',
  showAgain: 'Show names again',
  callOver: 'Mark call as over',
  saidOver: 'The call is over.',
};
