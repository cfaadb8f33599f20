/**
 * Carries out `act` when nobody else in this browser does anything of the kind: neither another page,
 * nor the background. A page that dies in its turn gives the turn back.
 *
 * @param kind `write`: an act on the rows; `deal`: one that also reads and writes the hint of the next
 *   quotes, around its own write; `snapshots`: a change of their folder
 */
export function inTurn<T>(kind: 'write' | 'deal' | 'snapshots', act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`nahbar.${kind}`, act) as Promise<T>;
}
