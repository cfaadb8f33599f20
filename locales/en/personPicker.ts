export const texts = {
  search: 'Name',
  found: (n: number) =>
    n === 0 ? 'Nobody found.' : n === 1 ? '1 person found.' : `${n} people found.`,
  add: (name: string) => `Add “${name}” as somebody new`,
  leaveOut: (name: string) => `Leave ${name} out`,
  chosen: (name: string) => `${name} is in.`,
  leftOut: (name: string) => `${name} is out again.`,
};

export type PersonPickerTexts = typeof texts;
