export const texts = {
  title: 'Your channels in the last four weeks',
  nothing: 'Note how you were in touch with somebody, and this shows which channels you use.',
  times: (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`),
  unused: (names: string[]) =>
    `You could also try ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`,
};

export type CompassTexts = typeof texts;
