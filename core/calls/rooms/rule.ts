/** The supported providers. */
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

/** How addresses of one provider's calls are recognized. */
export interface RoomRule {
  provider: Provider;
  /** Hosts, as in a match pattern: `*.zoom.us` is zoom.us and its subdomains. */
  hosts: readonly string[];
  /** The room that an https address is in; null for any other. */
  roomOf(url: URL): string | null;
  /**
   * The room that an invitation leads to, if a tab at that address is not in the call, or it is
   * uncertain. Null for any other.
   */
  invitedTo?(url: URL): string | null;
  /**
   * Whether a call continues in a tab at `url`, which names no room, for example within the web app.
   */
  isWithin?(url: URL): boolean;
  /**
   * Whether the provider redirects from a room such as `room` to one such as `to`, as another name of the
   * same room: for example from a personal name to a number.
   */
  redirects?(room: string, to: string): boolean;
}

/** How calls of a self-hosted program are recognized, on a host known to run it. */
export interface HostedRule {
  /** As in `RoomRule`, without checking the host. */
  roomOf(url: URL): string | null;
  invitedTo?(url: URL): string | null;
}

/** Whether `url` is on one of `hosts`, at the default port. */
export function isOn(url: URL, hosts: readonly string[]): boolean {
  return url.port === '' && hosts.some((host) => isWithin(url.hostname, host));
}

function isWithin(hostname: string, host: string): boolean {
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** The decoded segments of a path; null if it is malformed. */
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

/** The room in a path, by the first matching pattern; null if none matches. */
export function roomIn(path: string, shapes: readonly RegExp[]): string | null {
  return shapes.map((shape) => shape.exec(path)?.[1]).find(Boolean) ?? null;
}
