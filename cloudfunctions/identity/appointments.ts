import { identity } from '../../contracts/identity';
import * as z from 'zod';
import { day, id, office, secretariat } from '../../contracts/wire';
import { readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findAppointments, presentAppointment } from './appointment-store';
import { visibleCommittees } from './judge-term';

const pageSize = 50;
const place = z.tuple([office, day, id]);
const admitting = [...secretariat, 'president', 'supervisor'] as const;

export const appointments = on(identity.appointments).handler(async ({ input, context: { db, today, actor } }) => {
  const found = await findAppointments(db, {
    committees: visibleCommittees(actor, admitting),
    includeEnded: input.includeEnded,
    today,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    rows: rows.map(presentAppointment),
    next: last && found.length > pageSize ? writeCursor([last.office, last.from, last.id]) : null,
  };
});
