import type { Client } from 'pg';
import type { World } from './world';

/** Two details that the association has added, with what it spent on them. */
export const ownAccounts = {
  fairs: { code: '510107', name: '行业展会', nameEn: 'Trade fairs' },
  young: { code: '510108', name: '青年企业家活动', nameEn: 'Young entrepreneurs' },
} as const;

/** The association's own accounts, before anything is posted to them; they stay when the demo data are laid anew. */
export async function addOwnAccounts(client: Client, world: World): Promise<void> {
  const added = Object.values(ownAccounts).map((account) => ({
    ...{ do: 'add', ...account, kind: 'cost', money: false },
    ...{ cashIn: 'received.other', cashOut: 'paid.purchases' },
  }));
  const { rows } = await client.query<{ code: string }>('select code from account where chart is null');
  const known = new Set(rows.map(({ code }) => code));
  const missing = added.filter(({ code }) => !known.has(code));
  if (missing.length > 0)
    await client.query('select change_chart($1::jsonb, $2::date)', [JSON.stringify(missing), world.today]);
}

/** What finance wants to change, and nobody has looked at yet. */
export async function addChartProposal(client: Client, world: World): Promise<void> {
  const random = world.part('chart');
  const at = world.at(world.day(-1), random);
  const changes = [
    {
      ...{ do: 'add', code: '520110', name: '党建活动费', nameEn: '党建活动费', kind: 'cost', money: false },
      ...{ cashIn: 'received.other', cashOut: 'paid.other' },
    },
  ];
  await client.query(
    `insert into book_proposal (id, kind, day, summary, lines, amount, changes, proposed_by, proposed_at)
     select $1, 'chart', $2, '科目表：520110 新增「党建活动费」（费用）', '[]', 0, $3::jsonb, p.id, $4 from person p where p.openid = 'local-finance'`,
    [random.id(at), world.day(-1), JSON.stringify(changes), at],
  );
}
