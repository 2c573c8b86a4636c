import type { MeetingSummary } from '../../contracts/meetings';
import type { SummaryRow } from './list-store';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export const presentSummary = (row: SummaryRow): MeetingSummary => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  status: row.status,
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  placeName: row.placeName,
  capacity: row.capacity,
  taken: row.taken,
  waiting: row.waiting,
  registrationOpensAt: iso(row.registrationOpensAt),
  registrationClosesAt: iso(row.registrationClosesAt),
  fen: row.fen,
  mine: row.mine,
});
