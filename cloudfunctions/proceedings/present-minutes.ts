import type { Minutes } from '../../contracts/minutes';
import type { MeetingFacts } from '../meetings/facts';
import { minutesFacts } from './judge-minutes-facts';
import type { RawFacts } from './minutes-facts-store';
import type { MinutesRow } from './minutes-store';

const iso = (instant: string) => new Date(instant).toISOString();

/** A draft has the facts of now; what was circulated has those of then. */
export function presentMinutes(row: MinutesRow, meeting: MeetingFacts, live: RawFacts): Minutes {
  const { version, revision, state, words, confirmBy, confirmProvisional, mine, asked, hash } = row;
  return {
    version,
    revision,
    state,
    words,
    facts: row.facts ?? minutesFacts(meeting, live),
    correction: row.correction || null,
    circulatedAt: row.circulatedAt && iso(row.circulatedAt),
    confirmBy,
    confirmProvisional,
    confirmations: row.confirmations.map((each) => ({ ...each, at: iso(each.at) })),
    mine,
    asked,
    lockedAt: row.lockedAt && iso(row.lockedAt),
    lockedBy: row.lockedBy,
    hash,
  };
}

/** A draft is for those who write it; what went round is for those who were there. */
export const isReadable = (row: MinutesRow, meeting: { runs: boolean; reads: boolean }): boolean =>
  meeting.runs || (meeting.reads && row.state !== 'draft');
