/** Whose rooms Nahbar knows. */
export type Provider =
  | 'meet'
  | 'zoom'
  | 'teams'
  | 'webex'
  | 'jitsi'
  | '8x8'
  | 'whereby'
  | 'bigbluebutton'
  | 'slack'
  | 'nextcloud'
  | 'opentalk'
  | 'element'
  | 'discord'
  | 'whatsapp'
  | 'signal'
  | 'goto'
  | 'ringcentral'
  | 'streamyard'
  | 'riverside';

/** How the calls of one provider are told from everything else on its hosts. */
export interface RoomRule {
  provider: Provider;
  /** Where its calls are, as in a match pattern: `*.zoom.us` is zoom.us and all below it. */
  hosts: readonly string[];
  /** The room that an https address leads into; null for any other. */
  roomOf(url: URL): string | null;
  /**
   * The room that an address in an invitation leads to, where a tab that is there is not in the call:
   * it is in front of the door, or nobody can tell. Null for any other.
   */
  invitedTo?(url: URL): string | null;
  /** Whether a call goes on in a tab that is at `url`, which tells no room: within the web app, say. */
  isWithin?(url: URL): boolean;
  /**
   * Whether `room` is a name from which the provider leads on to another one of the same room: a
   * person's or a nickname leads to a number.
   */
  redirects?(room: string): boolean;
}

/** How the calls of a program are told that anybody may run, on a host of which it is known. */
export interface HostedRule {
  /** See `RoomRule`; without its host. */
  roomOf(url: URL): string | null;
  invitedTo?(url: URL): string | null;
}

/** Whether `url` is on one of `hosts`, at the usual port: a look-alike is not. */
export function isOn(url: URL, hosts: readonly string[]): boolean {
  return url.port === '' && hosts.some((host) => isWithin(url.hostname, host));
}

function isWithin(hostname: string, host: string): boolean {
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** The parts of a path, without its slashes and percent signs; null where it is not a sound one. */
export function segmentsOf(path: string): string[] | null {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The room that a path names by the first of `shapes` that it has; null where it has none. */
export function roomIn(path: string, shapes: readonly RegExp[]): string | null {
  return shapes.map((shape) => shape.exec(path)?.[1]).find(Boolean) ?? null;
}
