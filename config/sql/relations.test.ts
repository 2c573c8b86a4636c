import { relationsIn } from './relations';
import { hole, tokensOf } from './tokens';

const named = (text: string) => relationsIn(text).map(({ as, name }) => `${as} ${name}`);
const tables = (text: string) =>
  relationsIn(text)
    .filter(({ as }) => as !== 'call')
    .map(({ as, name }) => `${as} ${name}`);

describe('what a text names', () => {
  it.each([
    ['SELECT * FROM meeting m', ['read meeting']],
    [
      'SELECT FROM a JOIN b ON b.id = a.b, c LEFT JOIN d USING (id) WHERE 1 = 1',
      ['read a', 'read b', 'read c', 'read d'],
    ],
    ['SELECT (SELECT name FROM association) AS n FROM person AS p', ['read association', 'read person']],
    [
      'INSERT INTO file (id, name) SELECT id, name FROM given ON CONFLICT (id) DO UPDATE SET name = excluded.name',
      ['write file', 'read given'],
    ],
    ['UPDATE ONLY task SET a = 1 FROM request r WHERE r.id = task.id', ['write task', 'read request']],
    ['DELETE FROM agenda_file x USING agenda_item a WHERE a.id = x.item', ['write agenda_file', 'read agenda_item']],
    ['TRUNCATE TABLE vote', ['write vote']],
    ['SELECT FROM (a JOIN b ON true)', ['read a', 'read b']],
    ['SELECT FROM public.person p, "public"."task"', ['read person', 'read task']],
    ['SELECT FROM "person"', ['read person']],
    ['UNION SELECT w.id FROM registration w', ['read registration']],
    [`EXISTS (SELECT FROM roll_entry e WHERE ${hole})`, ['read roll_entry']],
    ['x uuid NOT NULL REFERENCES person ON UPDATE CASCADE', ['key person']],
    ['WITH vote AS (SELECT 1) DELETE FROM vote', ['write vote']],
    ['SELECT FROM a JOIN b ON a.x = b.x, c', ['read a', 'read b', 'read c']],
    ['MERGE INTO vote USING ballot ON true', ['write vote']],
  ])('%s', (text, expected) => expect(tables(text)).toEqual(expected));

  it.each([
    ['extract(year FROM x)'],
    ['substring(name FROM 1 FOR 2)'],
    ["trim(both ' ' from name)"],
    ['a IS DISTINCT FROM b AND (a, b) IS NOT DISTINCT FROM (c, d)'],
    ["SELECT 'FROM person', $$FROM$$ || E'it\\'s FROM person' -- FROM person\n/* JOIN person */"],
    [`SELECT FROM ${hole} JOIN ${hole} x ON true, ${hole}`],
    ['SELECT x INTO y'],
    ['ORDER BY id LIMIT 1 FOR UPDATE OF m SKIP LOCKED'],
    ['FOR NO KEY UPDATE'],
    ['BEFORE INSERT OR UPDATE OF state ON registration'],
    ['SELECT m.from, u.update'],
    ['PARTITION BY a, b ORDER BY c'],
  ])('nothing by %j', (text) => expect(tables(text)).toEqual([]));

  it('leaves out what the text names itself, and takes what is inside', () => {
    expect(
      tables(`WITH RECURSIVE m AS (SELECT * FROM meeting), n(id) AS NOT MATERIALIZED (SELECT id FROM m), o AS (
        DELETE FROM vote RETURNING id) SELECT FROM m, n, o JOIN motion ON true`),
    ).toEqual(['read meeting', 'write vote', 'read motion']);
  });
  it('knows a function from a table', () => {
    expect(named('SELECT FROM unnest(a) AS held(office) CROSS JOIN LATERAL lock_seats(m.id) l, now()')).toEqual(
      expect.arrayContaining(['call unnest', 'call lock_seats', 'call now']),
    );
    expect(tables('SELECT FROM json_to_recordset(x) AS g (id uuid, "of" uuid), person')).toEqual(['read person']);
    expect(named('PERFORM hold_members(members)')).toEqual(['call hold_members']);
  });
  it('reads the body of a function', () => {
    expect(tables('CREATE FUNCTION f() RETURNS x LANGUAGE sql AS $b$ SELECT FROM person $b$')).toEqual(['read person']);
  });
  it('says the line', () => {
    expect(relationsIn("SELECT '\n\n' -- x\nFROM a\nJOIN b ON true").map(({ line }) => line)).toEqual([3, 4]);
  });
  it('takes a template for what PostgreSQL takes it', () => {
    expect(tokensOf(`a::"B" '$1' ${hole}`).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'word a',
      'sign ::',
      'quoted B',
      "value '$1'",
      `hole ${hole}`,
    ]);
  });
});
