import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { withItem } from '../../../core/calls/checklist.ts';
import { untouched } from '../../../core/calls/kinds.ts';
import {
  addItem,
  copyKind,
  entriesIn,
  itemsOfKind,
  kinds,
  moveItem,
  removeItem,
  removeKind,
  renameKind,
  restoreDefaults,
  rewordItem,
} from '../../../store/calls/checklists.ts';
import { read } from '../../../store/open.ts';
import { everything, holds, now } from '../realStore.ts';

beforeEach(() => holds());

const idsOf = async (kindId: string) =>
  (await read((rows) => entriesIn(rows, kindId))).map(({ id }) => id);

/** The value of a signal, as soon as it has one. */
async function seen<T>(live: { subscribe(tell: (value: T) => void): () => void }) {
  return new Promise<NonNullable<T>>((resolve) => {
    const stop = live.subscribe((value) => {
      if (value === undefined || value === null) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

describe('a change of a list', () => {
  it('in the base list is one in every kind, with or without a list of its own', async () => {
    await moveItem('interview', 'cv-at-hand', 0);
    await addItem('base', ' Fenster zu ');
    const undo = await removeItem('base', 'light-on-face');
    const [mine] = (await now('checklists', 'base'))?.entries.filter(({ own }) => own) ?? [];
    for (const kindId of ['base', 'interview', 'stage']) {
      expect(await idsOf(kindId)).toContain(mine?.id);
      expect(await idsOf(kindId)).not.toContain('light-on-face');
    }
    await undo();
    expect((await idsOf('interview'))[0]).toBe('cv-at-hand');
    expect(await idsOf('interview')).toContain('light-on-face');
  });

  it('in a kind stays there', async () => {
    const before = await idsOf('base');
    await addItem('team', 'Kaffee holen');
    await removeItem('team', 'light-on-face');
    await rewordItem('team', 'room-for-notes', 'Stift', '');
    expect(await idsOf('base')).toEqual(before);
    expect((await everything()).checklists.map(({ id }) => id)).toEqual(['team']);
    const all = await seen(itemsOfKind(signal('team')));
    expect(all.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Stift', 'Kaffee holen']),
    );
    await expect(addItem('team', ' ')).rejects.toThrow('blank');
  });

  it('back to the defaults is undone, whatever came since', async () => {
    await moveItem('team', 'home-knows', 0);
    const undo = await restoreDefaults('team');
    expect((await idsOf('team'))[0]).toBe('neutral-background');
    await addItem('team', 'Kaffee holen');
    await undo();
    expect((await idsOf('team'))[0]).toBe('home-knows');
    expect((await now('checklists', 'team'))?.entries.at(-1)?.words?.label).toBe('Kaffee holen');
  });

  it.each(['orchestra', 'constructor'])(
    'of a kind that there is not (%s) is one of the base list',
    async (id) => {
      // As a newer Nahbar would keep a kind of its own.
      await holds({ checklists: [withItem(untouched('orchestra'), 'x', 'Noten')] });
      expect(await idsOf(id)).toEqual(await idsOf('base'));
      await addItem(id, 'Fenster zu');
      expect((await now('checklists', 'base'))?.entries).toHaveLength(1);
      expect((await now('checklists', 'orchestra'))?.entries).toHaveLength(1);
    },
  );
});

describe('a kind of the user’s own', () => {
  it('is a copy with a name, which stands among the others', async () => {
    await addItem('interview', 'Hemd bügeln');
    const id = await copyKind('interview', ' Vorstellen im Museum ');
    expect(await idsOf(id)).toEqual(await idsOf('interview'));
    expect((await seen(kinds)).at(-1)).toEqual({ id, name: 'Vorstellen im Museum', own: true });
    await addItem(id, 'Karte kaufen');
    expect(await idsOf(id)).toHaveLength((await idsOf('interview')).length + 1);
  });

  it('is renamed, and keeps its list', async () => {
    const id = await copyKind('team', 'Redaktion');
    await addItem(id, 'Themen');
    await renameKind(id, ' Redaktion Süd ');
    expect(await now('checklists', id)).toMatchObject({ name: 'Redaktion Süd', of: 'team' });
    expect(await idsOf(id)).toHaveLength((await idsOf('team')).length + 1);
  });

  it('has a name that no other has, and that can be read', async () => {
    const id = await copyKind('team', 'Redaktion');
    const [, ours] = await seen(kinds);
    for (const name of ['redaktion ', ours?.name ?? '']) {
      await expect(copyKind('base', name)).rejects.toThrow('nameTaken');
    }
    await expect(copyKind('base', ' ')).rejects.toThrow('blank');
    await expect(copyKind('base', 'a'.repeat(41))).rejects.toThrow('tooLong');
    await expect(renameKind(id, ours?.name ?? '')).rejects.toThrow('nameTaken');
    await renameKind(id, 'REDAKTION');
    expect((await everything()).checklists).toMatchObject([{ name: 'REDAKTION' }]);
  });

  it('is removed and comes back, with what was being done to it', async () => {
    const id = await copyKind('team', 'Redaktion');
    await addItem(id, 'Themen');
    const before = await idsOf(id);
    const undo = await removeKind(id);
    await removeKind(id);
    expect(await idsOf(id)).toEqual(await idsOf('base'));
    await renameKind(id, 'Redaktion Süd');
    await undo();
    await undo();
    expect(await idsOf(id)).toEqual(before);
    expect((await everything()).checklists).toMatchObject([{ id, name: 'Redaktion Süd' }]);
    expect((await everything()).trash).toEqual([]);
  });
});

it('our kinds stay, with their names', async () => {
  await addItem('team', 'Kaffee holen');
  const before = await everything();
  await removeKind('team');
  await renameKind('team', 'Redaktion');
  await renameKind('stage', 'Redaktion');
  expect(await everything()).toEqual(before);
});

it('the items are those of the kind that is chosen, in words', async () => {
  const kindId = signal<string | undefined>(undefined);
  const items = itemsOfKind(kindId);
  const told: (string[] | undefined)[] = [];
  const stop = items.subscribe((all) => told.push(all?.map(({ id }) => id)));
  kindId.value = 'team';
  await expect.poll(() => told.at(-1)).toContain('someone-to-thank');
  kindId.value = 'stage';
  expect(told.at(-1)).toBeUndefined();
  await expect.poll(() => told.at(-1)).toContain('chat-helper');
  for (const { label, why } of items.value ?? []) expect(label && why).toBeTruthy();
  stop();
});
