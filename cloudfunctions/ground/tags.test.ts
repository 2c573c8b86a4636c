import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { addTag, hasTags, removeTag, tagsInUse, tagsOf } from './tags';

useDatabase();
const now = new Date('2026-11-20T02:00:00Z');
const by = randomUUID();
const subject = () => `membership:${randomUUID()}`;
const add = (name: string, ...subjects: string[]) =>
  db.transaction().execute((own) => addTag(own, { name, subjects, by }, now));
const remove = (tagId: string, ...subjects: string[]) =>
  db.transaction().execute((own) => removeTag(own, tagId, subjects));
const tagNames = async (about: string) => {
  const { rows } = await sql<{ tags: { name: string }[] }>`SELECT ${tagsOf(sql`${about}::text`)} AS tags`.execute(db);
  return rows[0]?.tags.map(({ name }) => name);
};
const having = async (subjects: string[], ...tagIds: string[]) => {
  const { rows } = await sql<{ s: string }>`
    SELECT s FROM unnest(${subjects}::text[]) AS s WHERE ${hasTags(sql`s`, tagIds)}`.execute(db);
  return rows.map(({ s }) => s);
};

it('is one word however it is spelt, given to many at once and to each once', async () => {
  const [one, two] = [subject(), subject()];
  const tag = await add('专精特新', one, two);
  expect(await add('專精特新 ', one)).toEqual(tag);
  expect(await add('——', one)).toBeNull();
  expect([await tagNames(one), await tagNames(two)]).toEqual([['专精特新'], ['专精特新']]);
});

it('filters by all the tags that are asked for', async () => {
  const [one, two, three] = [subject(), subject(), subject()];
  const listed = await add('上市', one, two);
  const exporter = await add('出口', two, three);
  const all = [one, two, three];
  expect(await having(all, listed?.id ?? '')).toEqual([one, two]);
  expect(await having(all, listed?.id ?? '', exporter?.id ?? '', listed?.id ?? '')).toEqual([two]);
  expect(await having(all)).toEqual(all);
  expect(await having(all, randomUUID())).toEqual([]);
});

it('lists what the subjects of one table have, the most used first, and forgets what nobody has', async () => {
  const [one, two] = [subject(), subject()];
  const kept = await add('链主企业', one, two);
  const gone = await add('试用', one);
  await add('别处', `meeting:${randomUUID()}`);
  const names = async () => {
    const { rows } = await sql<{ tags: { name: string; subjects: number }[] }>`
      SELECT ${tagsInUse('membership', 50)} AS tags`.execute(db);
    return rows[0]?.tags.map(({ name, subjects }) => [name, subjects]) ?? [];
  };
  expect(await names()).toEqual(
    expect.arrayContaining([
      ['链主企业', 2],
      ['试用', 1],
    ]),
  );
  expect((await names()).flat()).not.toContain('别处');
  expect(await remove(gone?.id ?? '', one, two)).toBe(1);
  expect(await remove(kept?.id ?? '', one)).toBe(1);
  expect(await names()).toEqual(expect.arrayContaining([['链主企业', 1]]));
  expect((await names()).flat()).not.toContain('试用');
  expect(await tagNames(one)).toEqual([]);
});

it('is coined once by many at the same moment, and not lost to whoever takes the last one off', async () => {
  for (let round = 0; round < 5; round++) {
    const subjects = Array.from({ length: 12 }, subject);
    const word = `同时${round}`;
    const tags = await Promise.all(subjects.map((about) => add(word, about)));
    expect(new Set(tags.map((tag) => tag?.id)).size).toBe(1);
    // Half take it off while others put it on: whoever put it on has it.
    const fresh = Array.from({ length: 6 }, subject);
    const tagId = tags[0]?.id ?? '';
    await Promise.all([...subjects.map((about) => remove(tagId, about)), ...fresh.map((about) => add(word, about))]);
    expect(await Promise.all(fresh.map(tagNames))).toEqual(fresh.map(() => [word]));
  }
});
