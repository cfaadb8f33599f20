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
  | 'slack';

/** How the calls of one provider are told from everything else on its hosts. */
export interface RoomRule {
  provider: Provider;
  /** As in a match pattern: `*.zoom.us` is zoom.us and all below it. */
  hosts: readonly string[];
  /** The room that an https address leads into; null for any other. */
  roomOf(url: URL): string | null;
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
