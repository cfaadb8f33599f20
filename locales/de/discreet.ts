export const texts = {
  title: {
    call: 'Vor und in einem Call stehen hier keine Namen und keine Notizen.',
    asked: 'Eine Stunde lang stehen hier keine Namen und keine Notizen.',
  },
  begin: 'Eine Stunde lang keine Namen zeigen',
  showAgain: 'Namen wieder zeigen',
  callOver: 'Call abschließen',
  saidOver: 'Der Call ist vorbei.',
};

export type DiscreetTexts = typeof texts;
