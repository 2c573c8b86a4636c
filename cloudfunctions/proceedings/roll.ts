import { proceedings } from '../../contracts/proceedings';
import * as z from 'zod';
import { findMeetingRun } from '../meetings/facts';
import { keyText, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { bodyRuleOf } from '../ground/judge-resolution';
import { quorumOf } from './judge-quorum';
import { findRoll } from './roll-page-store';
import { basesOf, mayResetRoll } from './judge-body';
import { proxyRuleOf } from './judge-proxy';

const pageSize = 30;
const place = z.tuple([keyText, z.uuid()]);

export const roll = on(proceedings.roll).handler(async ({ input, context: { db, actor, today, now }, errors }) => {
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { rows, counts, rule, proxies, motions } = await findRoll(db, meeting, {
    filter: input.presence ?? null,
    q: input.q ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
    today,
    now,
  });
  const last = rows[pageSize - 1];
  return {
    rows: rows.slice(0, pageSize).map((row) => ({
      ...row,
      ceased: row.ceased && { ...row.ceased, at: new Date(row.ceased.at).toISOString() },
    })),
    next: rows.length > pageSize && last ? writeCursor([last.name, last.id]) : null,
    quorum: quorumOf(counts, rule && bodyRuleOf(meeting.kind, null, rule)),
    counts: {
      present: counts.present,
      left: counts.left,
      excused: counts.excused,
      absent: counts.absent,
      ceased: counts.ceased,
    },
    observers: counts.observers,
    bases: basesOf(meeting.kind),
    proxies: proxyRuleOf(meeting.kind, proxies)?.most ?? null,
    mayRecord: mayResetRoll(meeting.status, motions),
  };
});
