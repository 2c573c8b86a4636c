import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { findHeld } from './held-store';
import { findCaller } from './person-store';
import { holdings, moduleTitle, modules } from './holdings';
import { presentHolding } from './present';

const shown = 3;

export const mine = on(privacy.mine).handler(async ({ context: { db, actor, today, language } }) => {
  const who = await findCaller(db, actor);
  if (!who) return { groups: [], looks: 0 };
  const held = await findHeld(db, who, today, shown);
  const groups = modules.map((module) => ({
    module,
    title: moduleTitle(module)[language],
    holdings: holdings.flatMap((each) => {
      const own = held.get(each.key);
      return each.module === module && own && own.count > 0 ? [presentHolding(each, own, language)] : [];
    }),
  }));
  return {
    groups: groups.filter((group) => group.holdings.length > 0),
    looks: held.get('shared.look')?.count ?? 0,
  };
});
