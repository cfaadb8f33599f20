/** The key under which it stands beside the copy that something was lost, until the user has read it. */
export const RECOVERY = 'recovery';

/** What happened to the user's rows. */
export interface Recovery {
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** They are back from the copy; or the copy has not all of them either. */
  kind: 'restored' | 'bothLost';
  /** How many rows are back; or how many the newest snapshot has, 0 where there is none. */
  records: number;
}
