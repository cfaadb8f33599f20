/**
 * Carries out `act` when nobody else in this browser does one: neither another page, nor the
 * background. A page that dies in its turn gives the turn back.
 */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks.request('nahbar.write', act) as Promise<T>;
}
