import type { ComplaintState, Desk, Manner } from '../../contracts/complaint-kinds';
import type { Office } from '../../contracts/wire';
import { deskOffices, secondOffices } from './judge-desk';
import type { Sight } from './judge-sight';

export interface Standing {
  as: Sight;
  /** The caller, and his offices of the whole association. */
  me: string | null;
  held: readonly Office[];
  state: ComplaintState;
  manner: Manner;
  desk: Desk;
  appealDesk: Exclude<Desk, 'secretariat'> | null;
  /** There is somebody to be asked: a member, an officer, the secretariat. */
  otherSide: boolean;
  /** It is about a member that only its words name. */
  unnamed: boolean;
  /** Who did not accept it. */
  refusedBy: string | null;
  decidedBy: string | null;
  confirmedBy: string | null;
  dueOn: string | null;
  today: string;
}
export interface May {
  accept: boolean;
  review: boolean;
  nameMember: boolean;
  hear: boolean;
  decide: boolean;
  confirm: boolean;
  answer: boolean;
  handOver: boolean;
  reveal: boolean;
  state: boolean;
  appeal: boolean;
  withdraw: boolean;
}

const before: readonly ComplaintState[] = ['received', 'accepted', 'hearing', 'heard'];

/** What somebody may do with a complaint now; whoever refused, decided or confirmed it takes no part in its appeal (回避). */
export function judgeMay(standing: Standing): May {
  const { as, me, held, state, manner, desk, appealDesk, otherSide, decidedBy, confirmedBy, dueOn, today } = standing;
  const inTime = dueOn !== null && today <= dueOn;
  const [maker, other] = [as === 'maker', as === 'other'];
  const holds = (wanted: readonly Office[]) => as === 'desk' && held.some((office) => wanted.includes(office));
  const handles = holds(deskOffices[desk]);
  const confirm = state === 'proposed' && holds(secondOffices[desk]) && me !== decidedBy;
  const appealed = appealDesk !== null && holds(deskOffices[appealDesk]);
  const answer = state === 'appealed' && appealed && me !== decidedBy && me !== confirmedBy;
  const review = state === 'reviewing' && appealed && me !== standing.refusedBy;
  const open = before.includes(state);
  return {
    accept: handles && state === 'received',
    review,
    nameMember: handles && open && standing.unnamed,
    hear: handles && state === 'accepted' && otherSide,
    decide: handles && (state === 'heard' || (state === 'accepted' && !otherSide)),
    confirm,
    answer,
    handOver: handles && (state === 'received' || state === 'accepted' || state === 'heard'),
    reveal: manner === 'confidential' && ((handles && open) || confirm || answer || review),
    state: (maker && open) || (other && (state === 'hearing' || state === 'heard')),
    // Of a refusal the other side knows nothing.
    appeal: inTime && (((maker || other) && state === 'decided') || (maker && state === 'notAccepted')),
    withdraw: maker && (open || state === 'proposed'),
  };
}
