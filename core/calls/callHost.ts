import { Refused } from '../refusal.ts';
import { isKnownHost } from './room.ts';

/** A host of the user's own, or of the place where they work. */
export interface CallHost {
  /** In small letters, without its port: `meet.example.org`. */
  host: string;
  provider: HostedProvider;
}

/** The programs that anybody may run on a host of their own. */
export const HOSTED_PROVIDERS = [
  'jitsi',
  'bigbluebutton',
  'nextcloud',
  'opentalk',
  'element',
] as const;

export type HostedProvider = (typeof HOSTED_PROVIDERS)[number];

const HOSTNAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * The host in what somebody has pasted: an address of a room there, or the name of the host alone.
 *
 * @throws Refused if it is none, or one whose calls are known anyway
 */
export function readCallHost(pasted: string, provider: HostedProvider): CallHost {
  const text = pasted.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || !HOSTNAME.test(url.hostname)) {
    throw new Refused({ because: 'noHost' });
  }
  if (isKnownHost(url.hostname)) throw new Refused({ because: 'hostKnown' });
  return { host: url.hostname, provider };
}

/** The hosts in what is stored; whatever else may be there is left out. */
export function callHostsFrom(stored: unknown): CallHost[] {
  return Array.isArray(stored) ? stored.filter(isCallHost) : [];
}

function isCallHost(value: unknown): value is CallHost {
  const { host, provider } = (value ?? {}) as Partial<CallHost>;
  return (
    typeof host === 'string' &&
    HOSTNAME.test(host) &&
    HOSTED_PROVIDERS.some((known) => known === provider)
  );
}
