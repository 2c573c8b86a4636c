import { judgeLeaseShape } from './judge-lease-shape';

const picked = 'SELECT id FROM task WHERE done_at IS NULL ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED';

it.each([
  ['in a set', `UPDATE task SET a = 1 WHERE id IN (${picked})`],
  ['as one value', `UPDATE task SET a = 1 WHERE id = (${picked})`],
  ['of any', `UPDATE task SET a = 1 WHERE id = ANY (ARRAY(${picked}))`],
  ['deleting', `DELETE FROM task WHERE id IN (${picked.toLowerCase()}) RETURNING id`],
  ['as a table', `UPDATE task t SET a = 1 FROM (${picked}) p WHERE t.id = p.id`],
  ['in a common table that may be run again', `WITH p AS (${picked}) UPDATE task t SET a = 1 FROM p WHERE t.id = p.id`],
  ['waiting, for less than an update', 'DELETE FROM a WHERE id IN ( SELECT id FROM a LIMIT 1 FOR NO KEY UPDATE)'],
  ['the limit last', 'DELETE FROM a WHERE id IN (SELECT id FROM a FOR UPDATE LIMIT 1)'],
  [
    'with brackets inside',
    'UPDATE a SET b = 1 WHERE id IN (SELECT id FROM a WHERE (b + 1) > (SELECT 2) LIMIT 5 FOR UPDATE)',
  ],
  [
    'inside a function of the database',
    `CREATE FUNCTION f() AS $$ BEGIN UPDATE a SET b = 1 WHERE id IN (${picked}); END $$`,
  ],
])('finds the sub-select %s', (_, sql) => {
  expect(judgeLeaseShape(sql)).toHaveLength(1);
});

it('shows what it found, shortened', () => {
  expect(judgeLeaseShape(`UPDATE task SET a = 1 WHERE id IN (${picked.replace('WHERE', '\n  WHERE')})`)).toEqual([
    `(${picked})`,
  ]);
});

it.each([
  [
    'materialised',
    `WITH picked AS MATERIALIZED (${picked}) UPDATE task t SET a = 1 FROM picked WHERE t.id = picked.id`,
  ],
  ['alone', `${picked}`],
  [
    'locking without a limit',
    'WITH free AS (SELECT id FROM g ORDER BY id FOR UPDATE) UPDATE g SET a = 1 FROM free WHERE g.id = free.id',
  ],
  ['limited without a lock', 'DELETE FROM a WHERE id IN (SELECT id FROM a ORDER BY id LIMIT 5)'],
  [
    'a limit in another bracket',
    'DELETE FROM a WHERE id IN (SELECT id FROM a WHERE b = (SELECT b FROM c LIMIT 1) FOR UPDATE)',
  ],
  ['in a comment', `-- never: WHERE id IN (${picked})\nSELECT 1`],
  ['in quoted words', `SELECT 'it''s (SELECT id LIMIT 1 FOR UPDATE)'`],
])('passes what is %s', (_, sql) => {
  expect(judgeLeaseShape(sql)).toEqual([]);
});
