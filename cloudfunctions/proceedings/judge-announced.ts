import * as z from 'zod';
import { meetingKind } from '../../contracts/meeting-form';
import type { MeetingKind } from '../../contracts/meeting-kinds';

/** Which row of `reg_rule` says who decides on what was announced with the notice alone. */
export const agendaRuleId = 'meetings.announcedAgenda';
const announcedAgenda = z.object({ kinds: z.array(meetingKind), enforced: z.boolean() });

export interface AgendaRule {
  /** Advisory until the association adopts it: what was not announced is marked, not refused. */
  enforced: boolean;
  source: string;
}
/**
 * Whether this kind of meeting decides on what was announced with its notice (handbook §4.1); null: it may decide on
 * what comes up. What is on the agenda was announced: it cannot be changed once the meeting is open.
 * @param stored the value of the row `agendaRuleId` names, and where it is written
 */
export function agendaRuleOf(kind: MeetingKind, stored: { value: unknown; source: string } | null): AgendaRule | null {
  if (!stored) return null;
  const { kinds, enforced } = announcedAgenda.parse(stored.value);
  return kinds.includes(kind) ? { enforced, source: stored.source } : null;
}
