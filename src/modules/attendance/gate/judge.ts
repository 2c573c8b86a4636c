import type { Verdict } from '@contracts/attendance';
import { foldWords } from '@/i18n/fold-words';
import { type GateList, isExpected, type ListRow, nameOfSeat, seatKey, type Use } from './seats';
import type { Ticket } from './ticket';
import { skewSeconds } from './times';

/** A verdict of the gate itself; the server judges the record again when it arrives. */
export type Passage = Pick<Verdict, 'outcome' | 'reason' | 'name' | 'unitName' | 'registrationId' | 'seat'> & {
  /** Nothing is kept: by this name the phone is known, and the gate must say whether it is the same person. */
  asks?: { knownAs: string } | null;
  first: Use | null;
};
type Refusal = NonNullable<Verdict['reason']>;

const skew = skewSeconds * 1000;
const span = 12 * 60 * 60_000;
const day = 24 * 60 * 60_000;
/** Days since 1970 in Asia/Shanghai. */
const shanghaiDay = (at: number) => Math.floor((at + 8 * 60 * 60_000) / day);

const nobody = { name: null, unitName: null, registrationId: null, seat: null, first: null };
export const refused = (reason: Refusal, who: Partial<Passage> = {}): Passage => ({
  ...nobody,
  ...who,
  outcome: 'refused',
  reason,
});

/**
 * Whether people may come in now, as the server will judge the record when it arrives: by its own time, generously,
 * for the list may be hours old.
 */
export const judgeMeeting = ({ status, startsAt, endsAt }: GateList, now: number): Refusal | null => {
  if (status === 'cancelled' || status === 'postponed') return 'meetingCancelled';
  if (status === 'draft' || now < Date.parse(startsAt) - span) return 'notOpen';
  return now > Date.parse(endsAt) + span ? 'over' : null;
};

/** A code is signed only for a confirmed seat: where it is newer than the list, it knows better. */
const judgeSeat = (row: ListRow | undefined, seat: number, codeIsNewer: boolean): Refusal | null => {
  if (codeIsNewer) return null;
  if (!row || seat > row.companions.length) return 'notRegistered';
  if (seat > 0 && row.companions[seat - 1] === null) return 'cancelled';
  if (row.state === 'confirmed' || row.state === 'walk_in') return null;
  return row.state === 'waiting' || row.state === 'offered' ? 'waiting' : 'cancelled';
};

interface Knowledge {
  meetingId: string;
  list: GateList;
  row: (registrationId: string) => ListRow | undefined;
  uses: ReadonlyMap<string, Use>;
  /** By the server's clock, milliseconds. */
  now: number;
}

/** A meeting of several days counts each: a use of another day is none of today's. */
const isOfToday = ({ at }: Use, { startsAt, endsAt }: GateList, now: number) => {
  const last = shanghaiDay(Date.parse(endsAt));
  const first = shanghaiDay(Date.parse(startsAt));
  const within = (day: number) => Math.min(Math.max(day, first), last);
  return at === null || within(shanghaiDay(Date.parse(at))) === within(shanghaiDay(now));
};

const enter = (registrationId: string, seat: number, row: ListRow | undefined, know: Knowledge): Passage => {
  const who = { name: row ? nameOfSeat(row, seat) : null, unitName: row?.unitName ?? null, registrationId, seat };
  const use = know.uses.get(seatKey(registrationId, seat));
  const first = use && isOfToday(use, know.list, know.now) ? use : null;
  return { ...who, outcome: first ? 'already' : 'checkedIn', reason: null, first };
};

/** A personal code at a gate without network. `ticket` is null when the code is not one of this house. */
export const judgeTicket = (ticket: Ticket | null, know: Knowledge): Passage => {
  const { meetingId, list, row, now } = know;
  if (!ticket) return refused('forged');
  if (ticket.meetingId !== meetingId) return refused('wrongMeeting');
  const { registrationId, seat, issuedAt, validUntil } = ticket;
  const known = row(registrationId);
  const who = { name: known ? nameOfSeat(known, seat) : null, unitName: known?.unitName ?? null, registrationId, seat };
  const closed = judgeMeeting(list, now);
  if (closed) return refused(closed, who);
  if (now > validUntil + skew || now < issuedAt - skew) return refused('expired', who);
  const unfit = judgeSeat(known, seat, issuedAt >= list.takenAt);
  return unfit ? refused(unfit, who) : enter(registrationId, seat, known, know);
};

/** Somebody whom staff found in the list. */
export const judgeListed = (registrationId: string, seat: number, know: Knowledge): Passage => {
  const { list, row, now } = know;
  const known = row(registrationId);
  const closed = judgeMeeting(list, now) ?? judgeSeat(known, seat, false);
  if (closed)
    return refused(closed, { name: known?.name ?? null, unitName: known?.unitName ?? null, registrationId, seat });
  return enter(registrationId, seat, known, know);
};

/** Somebody who had not registered; the server makes the registration when the record arrives. */
export const judgeWalkIn = (person: { name: string; unitName: string }, { list, now }: Knowledge): Passage => {
  const who = { name: person.name, unitName: person.unitName || null };
  const closed = judgeMeeting(list, now);
  if (closed) return refused(closed, who);
  return { ...nobody, ...who, outcome: 'checkedIn', reason: null };
};

const tail = 4;
/**
 * Another name under which this gate knows a walk-in's phone; null: none, or it has been told whose it is. Of those in the
 * list it knows the last digits alone.
 */
export const otherName = (
  walkIn: { name: string; phone: string; knownAs?: string; another?: boolean },
  { list }: Pick<Knowledge, 'list'>,
  here: readonly { name: string; phone: string }[],
): string | null => {
  const digits = (phone: string) => phone.replace(/\D/g, '');
  const phone = digits(walkIn.phone);
  if (phone.length < tail || walkIn.another || walkIn.knownAs !== undefined) return null;
  const said = foldWords(walkIn.name);
  const known = [
    ...list.rows.filter((row) => isExpected(row) && row.phoneTail === phone.slice(-tail)).map(({ name }) => name),
    ...here.filter((each) => digits(each.phone) === phone).map(({ name }) => name),
  ];
  return known.some((name) => foldWords(name) === said) ? null : (known[0] ?? null);
};
