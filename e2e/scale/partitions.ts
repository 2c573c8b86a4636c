import type pg from 'pg';

const rows = 600_000;
const months = 24;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
interface Explained {
  'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number }; 'Execution Time': number }];
}

/**
 * What a table of two years that is cut by months gives and costs, on a copy of `audit`: the trail of one subject, which
 * names no month, and letting the oldest month go.
 */
export async function checkPartitions(client: pg.Client): Promise<string[]> {
  await client.query(`
    CREATE TABLE whole (LIKE audit INCLUDING DEFAULTS);
    CREATE TABLE parted (LIKE audit INCLUDING DEFAULTS) PARTITION BY RANGE (at);
    DO $$ BEGIN FOR i IN 0..${months - 1} LOOP
      EXECUTE format('CREATE TABLE parted_%s PARTITION OF parted FOR VALUES FROM (%L) TO (%L)', i,
        timestamptz '2025-01-01' + i * interval '1 month', timestamptz '2025-01-01' + (i + 1) * interval '1 month');
    END LOOP; END $$;
    INSERT INTO whole (id, at, role, action, subject, request_id)
      SELECT i, timestamptz '2025-01-01' + i * interval '${months} months' / ${rows + 1}, 'clerk', 'membership.decide', 'membership:' || i % 25000, md5(i::text) FROM generate_series(1, ${rows}) i;
    INSERT INTO parted SELECT * FROM whole;
    ALTER TABLE whole ADD PRIMARY KEY (id);
    ALTER TABLE parted ADD PRIMARY KEY (id, at);
    CREATE INDEX ON whole (subject, at DESC, id DESC);
    CREATE INDEX ON parted (subject, at DESC, id DESC);`);
  // On a connection of its own, since VACUUM takes no others beside it.
  await client.query('VACUUM ANALYZE whole');
  await client.query('VACUUM ANALYZE parted');
  const trail = async (table: string) => {
    const times: number[] = [];
    let blocks = 0;
    for (let i = 0; i < 30; i++) {
      const { rows: plans } = await client.query<Explained>(
        `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) SELECT * FROM ${table} WHERE subject = 'membership:${i * 700}' ORDER BY at DESC, id DESC LIMIT 50`,
      );
      const plan = plans[0]?.['QUERY PLAN'][0];
      times.push(plan?.['Execution Time'] ?? 0);
      blocks = (plan?.Plan['Shared Hit Blocks'] ?? 0) + (plan?.Plan['Shared Read Blocks'] ?? 0);
    }
    return { ms: median(times), blocks };
  };
  const [whole, parted] = [await trail('whole'), await trail('parted')];
  const until = `timestamptz '2025-02-01'`;
  const timed = async (text: string) => {
    const began = performance.now();
    await client.query(text);
    return performance.now() - began;
  };
  const deleted = await timed(`DELETE FROM whole WHERE at < ${until}`);
  const dropped = await timed('DROP TABLE parted_0');
  const left = await client.query<{ same: boolean }>(
    'SELECT (SELECT count(*) FROM whole) = (SELECT count(*) FROM parted) AS same',
  );
  await client.query('DROP TABLE whole; DROP TABLE parted');
  console.log(
    `partitions: ${rows} rows over ${months} months; the trail of one subject reads ${whole.blocks} blocks in one table, ${parted.blocks} in parts (${(parted.ms / whole.ms).toFixed(1)} times as long); letting a month go takes ${(deleted / dropped).toFixed(0)} times as long as DELETE`,
  );
  return left.rows[0]?.same ? [] : ['what was dropped with its month is not what was deleted'];
}
