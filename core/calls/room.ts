/** STUB until the builder of it is merged. */
export interface Room {
  provider: string;
  room: string;
}

export function recognise(url: string, _hosts: readonly unknown[]): Room | null {
  const [, room] = /^https:\/\/meet\.google\.com\/([a-z]{3}-[a-z]{4}-[a-z]{3})/.exec(url) ?? [];
  return room ? { provider: 'meet', room } : null;
}

export function roomKey({ provider, room }: Room): string {
  return `${provider}/${room}`;
}
