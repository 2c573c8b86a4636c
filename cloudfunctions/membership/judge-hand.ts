/** One of a member's hands that is not over: `personId` of whoever stands for the member today. */
export interface Hand {
  id: string;
  personId: string | null;
  accepted: boolean;
  primary: boolean;
  namedBy: string | null;
}
/** How one may end another's hand: alone, or only with a second one, or only by way of the secretariat. */
export type Ending = 'himself' | 'takenBack' | 'primary' | 'twoHands' | 'secretariat';

const handOf = (hands: readonly Hand[], personId: string | undefined): Hand | undefined =>
  personId === undefined ? undefined : hands.find((each) => each.personId === personId);
/** The primary representative who stands for the member today. */
export const primaryOf = (hands: readonly Hand[]): Hand | undefined =>
  hands.find((each) => each.primary && each.personId !== null);

/**
 * Who names others: the primary representative; all while there is none. Or one of them could make the two hands that
 * end the primary one.
 */
export function mayName(hands: readonly Hand[], personId: string | undefined): boolean {
  const [me, primary] = [handOf(hands, personId), primaryOf(hands)];
  return me !== undefined && (primary === undefined || primary.id === me.id);
}

/** Who chooses the primary one: he himself hands on; while there is none and none is asked, everybody who stands for the member. */
export function mayChoosePrimary(hands: readonly Hand[], personId: string | undefined): boolean {
  const me = handOf(hands, personId);
  return me !== undefined && (me.primary || !hands.some((each) => each.primary));
}

/** Those besides the primary one who could end him together. */
export const othersThan = (hands: readonly Hand[], hand: Pick<Hand, 'id'>): Hand[] =>
  hands.filter((each) => each.id !== hand.id && each.personId !== null);

/** How somebody may end a hand; null: not at all. */
export function judgeEnding(hands: readonly Hand[], personId: string | undefined, hand: Hand): Ending | null {
  const me = handOf(hands, personId);
  if (!me) return null;
  if (me.id === hand.id) return 'himself';
  if (!hand.accepted) return hand.namedBy === personId || mayName(hands, personId) ? 'takenBack' : null;
  if (primaryOf(hands)?.id === me.id) return 'primary';
  if (!hand.primary) return null;
  return othersThan(hands, hand).length >= 2 ? 'twoHands' : 'secretariat';
}
