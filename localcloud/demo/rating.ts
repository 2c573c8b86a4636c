import type { Client } from 'pg';
import { startVersion } from '../../cloudfunctions/ground/parameter-versions';
import { startOf } from '../../cloudfunctions/shared/clock';
import { builderOver } from './builder-over';
import type { World } from './world';

const rule = 'association.rating';

/**
 * A rating of its fifth year, for which nobody has applied again, as two persons put it on record. What the house knows of it
 * from before stays: parameters are the association's own.
 */
export async function addRating(
  client: Client,
  world: World,
  { director, president }: { director: string; president: string },
): Promise<void> {
  const known = await client.query<{ id: string }>(
    'select proposal_id as id from parameter_version where id = $1 and own order by since limit 1',
    [rule],
  );
  const from = world.day(-40);
  const id = known.rows[0]?.id ?? world.part('rating').id(startOf(from));
  const year = Number(world.today.slice(0, 4)) - 5;
  const value = { grade: '4A', year, reapplied: false };
  const [reason, resolution] = ['登记管理机关公告的评估结果', `江民社评〔${year}〕3号公告`];
  await client.query(
    `insert into parameter_proposal (id, rule_id, value, reason, resolution, effective_from, proposed_by, proposed_at, state, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'confirmed', $9, $8)`,
    [id, rule, JSON.stringify(value), reason, resolution, from, director, startOf(world.day(-41)), president],
  );
  if (known.rowCount === 0)
    await startVersion(builderOver(client), rule, from, {
      ...{ value, reason, resolution, by: '周砚秋、程维岳', proposalId: id },
    });
}
