import { meetings } from '../../contracts/meetings';
import * as z from 'zod';
import { maskPhone } from '../../contracts/phone';
import { traceSearch } from '../identity/effects';
import { keyInstant, keyInt, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findRegistrations, findRun, type RegistrationRow } from './registration-store';

const pageSize = 30;
const place = z.tuple([keyInt, keyInstant, z.uuid()]);

export const registrations = on(meetings.registrations).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const counts = await findRun(db, actor, input.meetingId);
  if (!counts) throw errors.MEETING_NOT_FOUND();
  const rows = await findRegistrations(db, input.meetingId, {
    state: input.state ?? null,
    present: input.present ?? null,
    unjudged: input.unjudged ?? false,
    q: input.q ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next =
    rows.length > pageSize && last
      ? writeCursor([last.waiting_no ?? 0, last.registered_at.toISOString(), last.id])
      : null;
  if (page.length > 0) await traceSearch(context, input.q);
  return { rows: page.map(present), next, counts };
});

const masked = (phone: string) => (phone === '' ? '' : maskPhone(phone));
/** Numbers are masked: `showPhone` shows one, and leaves a trace. */
const present = (row: RegistrationRow) => ({
  id: row.id,
  state: row.state,
  name: row.name,
  phone: masked(row.phone) || null,
  title: row.title || null,
  unitName: row.unit_name || null,
  companions: row.companions.map(({ name, phone, seat }) => ({ seat, name, phone: masked(phone) })),
  waitingNo: row.waiting_no,
  offerUntil: row.offer_until?.toISOString() ?? null,
  answers: row.answers,
  registeredAt: row.registered_at.toISOString(),
  checkedIn: row.checked_in.map(({ seat, at }) => ({ seat, at: new Date(at).toISOString() })),
  words: row.words,
  shownName: row.shown_name,
  guest: row.guest,
});
