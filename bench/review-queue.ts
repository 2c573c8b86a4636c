import { largeHouse, members, type LargeHouse } from './large-house';
import { ms, quantile, timed, type Line } from './line';

const applications = 500;
const rounds = 60;
const mostRoundTrips = 3;
const filters = ['mine', 'overdue', 'open'] as const;

/** One page of the secretariat's queue with its counts; the peer asks as lists are often written: a count a tab, a query a row. */
export async function reviewQueue(): Promise<Line[]> {
  const house = await largeHouse();
  await fileApplications(house);
  const ours: number[] = [];
  const peer: number[] = [];
  let roundTrips = 0;
  let open = 0;
  for (let i = 0; i < rounds; i++) {
    const filter = filters[i % filters.length] ?? 'open';
    const [time, page] = await timed(() =>
      house.call<{ counts: { open: number } }>('local-clerk', 'membership', 'reviewQueue', { filter }),
    );
    ours.push(time);
    roundTrips = Math.max(roundTrips, house.lines.last().roundTrips);
    open = page.counts.open;
    peer.push((await timed(() => askRowByRow(house)))[0]);
  }
  const p50 = quantile(ours, 0.5);
  const counted = Number(
    (await house.bare.query(`SELECT count(*) AS n FROM membership WHERE status IN ('under_review', 'returned')`))
      .rows[0]?.n,
  );
  return [
    {
      job: 'review-queue',
      ours: ms(p50),
      peer: ms(quantile(peer, 0.5)),
      ratio: quantile(peer, 0.5) / p50,
      goal: `ratio≥1,roundTrips≤${mostRoundTrips}`,
      ok: p50 <= quantile(peer, 0.5) && roundTrips <= mostRoundTrips && open === counted,
      note: `${open} open applications beside ${members} members, filters ${filters.join(', ')}, p95 ${ms(quantile(ours, 0.95))}, ${roundTrips} round trips all told, the caller included. The peer has no caller, no check of input and output, and ${4 + 1 + 20} round trips.`,
      ...(open === counted && roundTrips <= mostRoundTrips
        ? {}
        : { wrong: `${open} open of ${counted}, ${roundTrips} round trips` }),
    },
  ];
}

async function askRowByRow({ bare }: LargeHouse): Promise<void> {
  for (const condition of [
    `status = 'under_review'`,
    `status = 'under_review' AND (SELECT due_on FROM flow_case c WHERE c.id = case_id) < current_date`,
    `status = 'returned'`,
    `status IN ('under_review', 'returned')`,
  ])
    await bare.query(`SELECT count(*) FROM membership WHERE ${condition}`);
  const { rows } = await bare.query<{ id: string }>(
    `SELECT m.* FROM membership m JOIN flow_case c ON c.id = m.case_id WHERE m.status IN ('under_review', 'returned') ORDER BY c.due_on, m.id LIMIT 20`,
  );
  for (const { id } of rows)
    await bare.query(
      'SELECT (SELECT count(*) FROM membership_material WHERE membership_id = $1), (SELECT count(*) FROM flow_event e JOIN membership m ON m.case_id = e.case_id WHERE m.id = $1)',
      [id],
    );
}

/** Applications like the members that are there: with representatives, materials and what happened before. */
async function fileApplications({ bare }: LargeHouse): Promise<void> {
  await bare.query(
    `CREATE TEMP TABLE filed AS SELECT gen_random_uuid() AS new_id, m.*, row_number() OVER (ORDER BY id)::int AS n
     FROM membership m WHERE status = 'active' AND kind = 'unit' ORDER BY id LIMIT $1`,
    [applications],
  );
  await bare.query(`
    INSERT INTO flow_case (id, flow_id, kind, subject, title, page, own_page, committee_id, opened_by, opened_at, state, step_seq, step_since, due_on)
    SELECT new_id, '01900000-0000-7000-8000-000000000001', 'admission', 'membership:' || new_id, name, '/', '/', committee_id, applied_by, now() - n * interval '1 hour',
      CASE WHEN n % 8 = 0 THEN 'returned' ELSE 'open' END, 1 + n % 2, current_date - 3, CASE WHEN n % 8 = 0 THEN NULL ELSE current_date + (n % 9 - 4) END FROM filed`);
  await bare.query(
    `INSERT INTO flow_party (case_id, person_id, reason) SELECT new_id, applied_by, 'ownCompany' FROM filed`,
  );
  await bare.query(`INSERT INTO flow_party (case_id, unit_id, reason) SELECT new_id, new_id, 'ownCompany' FROM filed`);
  await bare.query(`
    INSERT INTO membership (id, case_id, kind, identity_key, name, search_name, uscc, legal_rep, industry, region, size, address, introduction, committee_id,
      status, version, applied_by, submitted_at, completeness, content_state)
    SELECT new_id, new_id, kind, 'bench:' || n, name, search_name, uscc, legal_rep, industry, region, size, address, introduction, committee_id,
      CASE WHEN n % 8 = 0 THEN 'returned' ELSE 'under_review' END, 1, applied_by, now() - n * interval '1 hour', completeness, 'pass' FROM filed`);
  await bare.query(`
    INSERT INTO representative (id, membership_id, name, phone, title, is_primary, since)
    SELECT gen_random_uuid(), f.new_id, r.name, r.phone, r.title, r.is_primary, now() FROM filed f JOIN representative r ON r.membership_id = f.id AND r.ended_at IS NULL`);
  await bare.query(`
    INSERT INTO membership_material (id, membership_id, code, file_id, valid_to, unlimited, added_at)
    SELECT gen_random_uuid(), f.new_id, d.code, d.file_id, d.valid_to, d.unlimited, now() FROM filed f JOIN membership_material d ON d.membership_id = f.id AND d.replaced_at IS NULL`);
  await bare.query(
    `INSERT INTO flow_event (case_id, kind, round, version, person_id, at) SELECT new_id, 'opened', 1, 1, applied_by, now() FROM filed`,
  );
  await bare.query('DROP TABLE filed');
  await bare.query('vacuum analyze');
}
