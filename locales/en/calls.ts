export const texts = {
  title: 'Before the call',
  progress: (done: number, total: number) => `${done} of ${total} done`,
  allSet: 'All set. Have a good call!',
  list: 'Checklist',
  favourites: 'Favourites',
  count: (n: number) => (n === 1 ? '1 favourite' : `${n.toLocaleString('en')} favourites`),
  settings: 'Settings',
  newCall: 'New call',
  newCallDone: 'Everything is open again.',
  edit: 'Edit list',
  editTitle: 'Edit list',
  done: 'Done',
  empty: 'Your list is empty.',
  emptyWhy: 'Add an item of your own, or bring the defaults back.',
};

export type CallsTexts = typeof texts;
