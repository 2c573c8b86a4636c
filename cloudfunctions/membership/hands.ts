import type { Actor } from '../shared/actor';
import type { Context } from '../shared/implement';
import type { Change } from './change-store';
import { judgeEnding, mayChoosePrimary, mayName, type Hand } from './judge-hand';
import { findPeople, type RepresentativeRow } from './representative-store';

const instantOf = (at: string | null) => at && new Date(at).toISOString();

/** Who may put the second hand to a change of the company's own: another who stands for it, and not about himself. */
export const maySecond = (
  change: Pick<Change, 'by' | 'personId'>,
  hands: readonly Hand[],
  personId: string | undefined,
): boolean =>
  hands.some((each) => each.personId === personId && each.personId !== null) &&
  change.by !== personId &&
  change.personId !== personId;

export const presentChange = (
  change: Omit<Change, 'at'> & { at: string | Date },
  actor: Actor,
  mayAnswer: boolean,
) => ({
  id: change.id,
  kind: change.kind,
  name: change.concerns,
  title: change.title,
  makesPrimary: change.makesPrimary,
  reason: change.reason,
  by: change.byName,
  at: new Date(change.at).toISOString(),
  yours: change.by === actor.person?.id,
  mayAnswer,
});

type Named = Pick<RepresentativeRow, 'id' | 'name' | 'shownName' | 'title' | 'shownTitle' | 'phone' | 'namedBy'> & {
  personId?: string | null;
};

/**
 * A member's people as they see each other. Of whom it has named they learn what he answered, and never whether the
 * number is known.
 */
export async function presentHands(context: Pick<Context, 'db' | 'now' | 'today' | 'actor'>, membershipId: string) {
  const { db, actor } = context;
  const me = actor.person?.id;
  const { hands, declined, change } = await findPeople(db, membershipId, context);
  // Who typed a name, and whose it is, know it; the others see it once it has passed.
  const common = (row: Named) => {
    const knows = me !== undefined && (row.namedBy === me || row.personId === me);
    const { id, phone } = row;
    return { id, phone, name: knows ? row.name : row.shownName, title: knows ? row.title : row.shownTitle };
  };
  return {
    representatives: [
      ...hands.map((hand) => ({
        ...common(hand),
        primary: hand.primary,
        state: hand.accepted ? ('accepted' as const) : ('invited' as const),
        yours: hand.personId !== null && hand.personId === me,
        until: hand.accepted ? null : instantOf(hand.until),
        ending: judgeEnding(hands, me, hand),
      })),
      ...declined
        .filter(({ phone }) => !hands.some((hand) => hand.phone === phone))
        .map((row) => ({
          ...common(row),
          ...{ primary: false, state: 'declined' as const, yours: false, until: null, ending: null },
        })),
    ],
    mayName: mayName(hands, me),
    mayChoosePrimary: mayChoosePrimary(hands, me),
    change: change ? presentChange(change, actor, maySecond(change, hands, me)) : null,
  };
}
