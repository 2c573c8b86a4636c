import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { Random } from './random';
import type { World } from './world';
import { firstOf, monthsKept } from './year';

export interface Payable {
  id: string;
  /** Fen. */
  amount: number;
  kind: string;
  approvedOn: string;
  batched: boolean;
  clearBy?: string;
}

/**
 * The bank's file of each month: all paid, but for one that the bank refused and that went out again. The latest is sent,
 * and finance has not yet entered what became of it.
 */
export function addPayouts(world: World, random: Random, staff: Staff, payable: readonly Payable[]): void {
  const finance = staff.person('local-finance').id;
  const days = Array.from({ length: monthsKept + 1 }, (_, i) => addDays(firstOf(world.today, monthsKept - i), 25));
  const made = days.filter((day) => day < world.day(-2));
  let refused: Payable | undefined;
  for (const [i, day] of made.entries()) {
    const since = made[i - 1] ?? '';
    const last = i === made.length - 1;
    const due = payable.filter(({ batched, approvedOn }) => batched && approvedOn < day && approvedOn >= since);
    const again = refused ? [refused] : [];
    refused = undefined;
    const items = [...due, ...again];
    if (items.length === 0) continue;
    const at = world.at(day, random);
    const id = random.id(at);
    world.rows.add('payout_batch', {
      ...{ id, number: `FK${day.replaceAll('-', '')}-${id.slice(-4).toUpperCase()}`, layout_id: 'icbc' },
      ...{ made_by: finance, made_at: at, sent_at: at },
    });
    const paidOn = addDays(day, 1);
    const settled = startOf(addDays(day, 1));
    for (const [place, item] of items.entries()) {
      const fails = i === made.length - 6 && place === 2;
      if (fails) refused = item;
      const state = last ? 'waiting' : fails ? 'rejected' : 'paid';
      world.rows.add('payout_item', {
        ...{ id: random.id(at), batch_id: id, expense_id: item.id, place, amount: item.amount, state },
        ...(state === 'waiting' ? {} : { settled_by: finance, settled_at: settled }),
        ...(state === 'paid' ? { day: paidOn } : {}),
        ...(fails ? { reason: '账号与户名不符' } : {}),
      });
      if (state === 'waiting') world.rows.then(`update expense set state = 'paying' where id = $1`, [item.id]);
      if (state === 'paid') settle(world, item, paidOn);
    }
  }
  const cleared = payable.find(({ clearBy }) => clearBy);
  if (!cleared) return;
  const at = world.at(world.day(-44), random);
  world.rows.then(
    `insert into advance_return (id, advance_id, amount, paid_by, day, taken_by, at)
     select $1, expense_id, amount - cleared, 'cash', $2, $3, $4 from advance where expense_id = $5 and cleared > 0`,
    [random.id(at), world.day(-44), finance, at, cleared.id],
  );
  world.rows.then(`update advance set returned = amount - cleared where cleared > 0`, []);
}

function settle(world: World, { id, amount, kind, clearBy }: Payable, paidOn: string): void {
  world.rows.then(`update expense set state = 'paid', paid_on = $2, paid_by = 'bank' where id = $1`, [id, paidOn]);
  if (kind !== 'advance' || !clearBy) return;
  // What clears it is an expense of its own.
  world.rows.then(
    `insert into advance (expense_id, amount, cleared, paid_on, clear_by)
     select $1, $2, coalesce((select sum(from_advance) from expense where advance_id = $1), 0), $3, $4`,
    [id, amount, paidOn, clearBy],
  );
}
