import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { allTickets, gateCount, members, type Side } from './check-in-round';

/** Our house behind its gateway. */
export async function ourSide(pool: Pool, url: string): Promise<Side> {
  await makeStaff(pool);
  return {
    side: 'ours',
    url,
    headers: Array.from({ length: gateCount }, (_, i) => ({ 'x-local-openid': `gate-${i}` })),
    open: () => makeMeeting(pool),
    count: async (meetingId) => {
      const { rows } = await pool.query<{ heads: number; points: number }>(
        `SELECT (SELECT count(*)::int FROM attendance WHERE meeting_id = $1) AS heads,
           (SELECT coalesce(sum(delta), 0)::int FROM point_entry WHERE source_id = $1) AS points`,
        [meetingId],
      );
      return rows[0] ?? { heads: 0, points: 0 };
    },
  };
}

async function makeStaff(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO person (id, openid, name, created_at) SELECT gen_random_uuid(), 'gate-' || i, '工作人员' || i, now() FROM generate_series(0, $1::int - 1) i`,
    [gateCount],
  );
  await pool.query(
    `INSERT INTO appointment (id, person_id, office, term) SELECT gen_random_uuid(), id, 'clerk', '[2020-01-01,2100-01-01)' FROM person`,
  );
  await pool.query(
    `INSERT INTO membership (id, kind, identity_key, name, search_name, uscc, industry, region, size, status, applied_by,
       submitted_at, completeness, content_state, member_no, joined_on)
     SELECT gen_random_uuid(), 'unit', 'bench:' || i, '会员单位' || i, '会员单位' || i, 'X' || i, 'C34', '330109', 'small', 'active',
       (SELECT id FROM person LIMIT 1), now(), '{}', 'pass', i, current_date
     FROM generate_series(1, $1::int) i`,
    [members],
  );
}

async function makeMeeting(pool: Pool): Promise<{ meetingId: string; registrations: string[] }> {
  const meetingId = randomUUID();
  const place = { name: '会展中心', address: '', region: '330108', position: null, checkInRadius: null };
  const audience = { members: true, tiers: [], committees: [], offices: [], guests: true };
  await pool.query(
    `WITH made AS (
       INSERT INTO meeting (id, short_code, kind, title, starts_at, ends_at, place, audience, registration_opens_at, registration_closes_at,
         cancel_until, status, created_by, created_at, published_at)
       SELECT $1::uuid, left(replace($1::uuid::text, '-', ''), 8), 'industry_summit', '年度峰会', now() + interval '30 minutes', now() + interval '1 day', $2::jsonb, $3::jsonb,
         now() - interval '1 day', now() + interval '10 minutes', now(), 'noticed', p.id, now(), now()
       FROM person p LIMIT 1 RETURNING id)
     INSERT INTO meeting_seats (meeting_id, capacity) SELECT id, $4::int FROM made`,
    [meetingId, place, audience, allTickets],
  );
  const { rows } = await pool.query<{ id: string }>(
    `WITH who AS (INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), $1::text || '-' || i, now() FROM generate_series(1, $2::int) i RETURNING id),
       unit AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM membership),
       -- Points are his for whom one comes, and one comes for whom one represents.
       hand AS (
         INSERT INTO representative (id, membership_id, person_id, name, phone, is_primary, since, accepted_at, words_state)
         SELECT gen_random_uuid(), u.id, w.id, '来宾' || w.n, '+861' || left(translate(w.id::text, 'abcdef-', '012345'), 10), false, '2020-01-01', '2020-01-01', 'pass'
         FROM (SELECT id, row_number() OVER () AS n FROM who) w JOIN unit u ON u.n = w.n % $3::int)
     INSERT INTO registration (id, meeting_id, person_id, membership_id, name, party, state, registered_at)
     SELECT gen_random_uuid(), $1::uuid, w.id, u.id, '来宾' || w.n, 1, 'confirmed', now()
     FROM (SELECT id, row_number() OVER () AS n FROM who) w JOIN unit u ON u.n = w.n % $3::int RETURNING id`,
    [meetingId, allTickets, members],
  );
  await pool.query(`UPDATE meeting SET status = 'in_session' WHERE id = $1`, [meetingId]);
  await pool.query('VACUUM ANALYZE');
  return { meetingId, registrations: rows.map(({ id }) => id) };
}
