import { now } from '@/cloud/clock';
import { dateText, instantOf, partsOf, today } from '@/i18n/dates';
import type { Proposal } from '@/kit/date-time-field';
import { templates } from '../data/templates';
import type { Kind } from './choices';
import type { Draft } from './draft';

const hour = 3_600_000;
const day = 24 * hour;
const quarter = hour / 4;
const iso = (at: number) => new Date(at).toISOString();
const later = (instant: string, hours: number) => iso(Date.parse(instant) + hours * hour);
/** 18:00 of so many days before, in Asia/Shanghai. */
const evening = (startsAt: string, days: number) =>
  instantOf(partsOf(iso(Date.parse(startsAt) - days * day)).day, '18:00');
/** The evening before the start; the start itself where that has passed. */
const eveningBefore = (startsAt: string) => {
  const at = evening(startsAt, 1);
  return Date.parse(at) > now() ? at : startsAt;
};

type Times = Pick<Draft, 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt' | 'cancelUntil'>;
/** What usually follows from the start: registration opens now and closes the evening before. */
export const usualTimes = (startsAt: string, kind: Kind): Times => ({
  endsAt: later(startsAt, templates[kind].hours),
  registrationOpensAt: iso(Math.floor(now() / quarter) * quarter),
  registrationClosesAt: eveningBefore(startsAt),
  cancelUntil: eveningBefore(startsAt),
});

/** The draft with another start: what had followed from the old one follows from the new one, what was chosen stays. */
export const startingAt = (draft: Draft, startsAt: string): Partial<Draft> => {
  const { startsAt: old, kind } = draft;
  const usual = usualTimes(startsAt, kind);
  const before = old ? usualTimes(old, kind) : null;
  const kept = <K extends keyof Times>(key: K) => draft[key] !== null && draft[key] !== before?.[key];
  const length = old && draft.endsAt ? Date.parse(draft.endsAt) - Date.parse(old) : 0;
  return {
    startsAt,
    endsAt: length > 0 ? later(startsAt, length / hour) : usual.endsAt,
    registrationOpensAt: draft.registrationOpensAt ?? usual.registrationOpensAt,
    registrationClosesAt: kept('registrationClosesAt') ? draft.registrationClosesAt : usual.registrationClosesAt,
    cancelUntil: kept('cancelUntil') ? draft.cancelUntil : usual.cancelUntil,
  };
};

/** `beside`: of this day the time says enough. */
const named = (at: string, beside?: string): Proposal => {
  const { day: on, time } = partsOf(at);
  return { label: beside && partsOf(beside).day === on ? time : `${dateText(on)} ${time}`, at };
};
/** Starts that leave time for the notice: the first that does, and a week later. */
export const starts = (kind: Kind): Proposal[] => {
  const { days, time } = templates[kind];
  const first = Date.parse(instantOf(today(), time)) + days * day;
  return [first, first + 7 * day].map((at) => {
    // No Sunday, no Saturday.
    const weekday = partsOf(iso(at)).weekday;
    return named(iso(at + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day));
  });
};
export const ends = (startsAt: string | null): Proposal[] =>
  startsAt ? [2, 3, 8].map((hours) => named(later(startsAt, hours), startsAt)) : [];
/** Ends of the registration, or of cancelling: three evenings before, one, at the start. */
export const deadlines = (startsAt: string | null): Proposal[] =>
  startsAt
    ? [evening(startsAt, 3), evening(startsAt, 1), startsAt]
        .filter((at) => Date.parse(at) > now())
        .map((at) => named(at))
    : [];
