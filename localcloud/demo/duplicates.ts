import { searchName } from '../../cloudfunctions/ground/search-name';
import type { Staff } from './association';
import type { Papers } from './papers';
import type { World } from './world';

/** Companies by their place among the living ones that are drawn: the second was entered once more under another spelling. */
const twins: readonly (readonly [number, number, spelt: (name: string) => string])[] = [
  [3, 9, (name) => name.replace(/(股份)?有限公司$/, '（有限责任公司）')],
  [5, 12, (name) => name.replace(/(股份)?有限公司$/, '股份有限公司')],
];

/** Two pairs of files that are of one company each, one pair that shares a phone alone, and a change that waits. */
export function addDuplicates(world: World, staff: Staff, papers: Papers): void {
  const { membership, representative } = world.rows.gathered;
  const drawn = membership.filter(
    ({ kind, status, member_no: no }) => kind === 'unit' && status === 'active' && Number(no) > 60,
  );
  const phoneOf = (id: string | undefined) =>
    representative.find((each) => each.membership_id === id && each.is_primary)?.phone;
  for (const [at, again, spelt] of twins) {
    const [first, second] = [drawn[at], drawn[again]];
    if (!first || !second) return;
    second.name = spelt(first.name);
    second.search_name = searchName(second.name);
    second.legal_rep = first.legal_rep;
    second.region = first.region;
  }
  const [one, other] = [drawn[15], drawn[18]];
  const shared = phoneOf(one?.id);
  const hand = representative.find((each) => each.membership_id === other?.id && each.is_primary && !each.person_id);
  if (shared && hand) hand.phone = shared;

  const renamed = membership.find(({ name }) => name === '苏州栎岚数控装备股份有限公司');
  if (!renamed) return;
  const random = world.part('changes');
  const asker = staff.person('local-council-1');
  const askedAt = world.at(world.day(-2), random);
  const [id, attachment] = [random.id(askedAt), random.id(askedAt)];
  const fileId = papers.scan({ id: asker.id, at: askedAt }, '登记通知书', ['名称变更', '苏州栎岚智能装备股份有限公司']);
  world.rows.then(
    `insert into company_change (id, membership_id, kind, new_name, on_day, reason, asked_by, asked_as, asked_at)
     values ($1, $2, 'identity', '苏州栎岚智能装备股份有限公司', $3, '公司更名，登记机关已核准', $4, 'member', $5)`,
    [id, renamed.id, world.day(-5), asker.id, askedAt],
  );
  world.rows.then(
    `insert into attachment (id, subject, role, file_id, place, by, at) values ($1, $2, 'paper', $3, 1, $4, $5)`,
    [attachment, `company_change:${id}`, fileId, asker.id, askedAt],
  );
}
