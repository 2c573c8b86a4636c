import type pg from 'pg';

const fragments = 40;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Two characters of a name among 25,000 and 200,000: read through, as a trigram index must; and by a column of all pairs
 * of neighbours with GIN, which PostgreSQL has without another extension. The names are those of the demo.
 */
export async function checkTwoLetters(client: pg.Client): Promise<string[]> {
  const wrong: string[] = [];
  await client.query(`
    CREATE FUNCTION pairs_of(t text) RETURNS text[] IMMUTABLE LANGUAGE sql AS
      $$ SELECT coalesce(array_agg(DISTINCT substr(t, i, 2)), '{}') FROM generate_series(1, length(t) - 1) i $$`);
  for (const times of [1, 8]) {
    await client.query(`
      CREATE TABLE named AS SELECT row_number() OVER () AS id, CASE WHEN n = 0 THEN '' ELSE chr(20000 + n * 97) || chr(21000 + n * 89) END || m.search_name AS search_name
        FROM membership m, generate_series(0, ${times - 1}) n WHERE m.status = 'active';
      ALTER TABLE named ADD COLUMN pairs text[] GENERATED ALWAYS AS (pairs_of(search_name)) STORED;
      CREATE INDEX named_trigrams ON named USING gin (search_name gin_trgm_ops);
      CREATE INDEX named_pairs ON named USING gin (pairs);`);
    await client.query('VACUUM ANALYZE named');
    const { rows: asked } = await client.query<{ two: string }>(
      `SELECT DISTINCT substr(search_name, 1 + (id % 4)::int, 2) AS two FROM named WHERE length(search_name) > 6 ORDER BY 1 LIMIT ${fragments}`,
    );
    const spent: Record<string, number[]> = { through: [], pairs: [] };
    for (const { two } of asked) {
      const counts: number[] = [];
      for (const [way, condition] of [
        ['through', `search_name LIKE '%' || $1 || '%'`],
        ['pairs', 'pairs @> ARRAY[$1]'],
      ] as const) {
        const began = performance.now();
        const { rows } = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM (SELECT id FROM named WHERE ${condition} ORDER BY search_name LIMIT 31) f`,
          [two],
        );
        spent[way]?.push(performance.now() - began);
        counts.push(rows[0]?.n ?? 0);
      }
      if (counts[0] !== counts[1]) wrong.push(`${two}: ${counts.join(' and ')}`);
    }
    const [through, pairs] = [median(spent.through ?? []), median(spent.pairs ?? [])];
    const { rows } = await client.query<{ all: string; size: string; trigrams: string }>(
      `SELECT (SELECT count(*) FROM named) AS all, pg_size_pretty(pg_relation_size('named_pairs')) AS size, pg_size_pretty(pg_relation_size('named_trigrams')) AS trigrams`,
    );
    console.log(
      `two characters: ${rows[0]?.all} names, ${asked.length} fragments: read through ${through.toFixed(1)} ms, by pairs ${pairs.toFixed(1)} ms (${(through / pairs).toFixed(1)} times faster); the index of pairs is ${rows[0]?.size}, of trigrams ${rows[0]?.trigrams}`,
    );
    await client.query('DROP TABLE named');
  }
  await client.query('DROP FUNCTION pairs_of');
  return wrong;
}
