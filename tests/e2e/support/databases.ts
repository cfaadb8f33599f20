import type { Person } from './person';

/**
 * Leaves a database as a later release of Nahbar would: with a version that this one does not know.
 * Pages that are open have to let go of it.
 */
export async function leaveNewerDatabase(person: Person, name: string): Promise<void> {
  await person.backstage(
    (database: string) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, 99_999);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    name,
  );
}
