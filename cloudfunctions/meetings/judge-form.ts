import { meetingForm, type MeetingDraft } from '../../contracts/meeting-form';
import type { Finding } from '../../contracts/meetings';
import { fieldIssues } from '../../contracts/sentences';
import type { FieldIssue } from '../../contracts/wire';
import { judgeNotice, holding, type NoticeDays, type NoticeVerdict } from './judge-notice';
import { judgeVenue, type VenueRule } from './judge-venue';

export interface CheckFacts {
  /** GB/T 2260 code of the association's seat. */
  home: string;
  /** The latest decision on each finding's key. */
  decisions: readonly (NonNullable<Finding['decision']> & { key: string })[];
}
export interface Checked {
  findings: Finding[];
  missing: { path: (string | number)[]; message: string }[];
  /** Null while no start is set. */
  notice: NoticeVerdict | null;
  /** Findings that still keep it from being announced. */
  holding: Finding[];
}

/** One sentence a field: an empty title is not also a title without letters. */
const firstOfEach = (issues: FieldIssue[]): Checked['missing'] =>
  [
    ...new Map([...issues].reverse().map(({ path, message }) => [path.join('.'), { path, message }])).values(),
  ].reverse();

/**
 * All that is looked at before a meeting is announced.
 * @param noticedAt when its notice goes out, or went
 */
export function checkMeeting(
  form: MeetingDraft,
  { home, decisions }: CheckFacts,
  rules: { venue: VenueRule; noticeDays: NoticeDays },
  noticedAt: Date,
): Checked {
  const decided = new Map(decisions.map(({ key, ...decision }) => [key, decision]));
  const venue = judgeVenue(form, home, rules.venue).map((finding) => ({
    ...finding,
    decision: (finding.key !== null && decided.get(finding.key)) || null,
  }));
  const notice = form.startsAt
    ? judgeNotice(
        { kind: form.kind, startsAt: new Date(form.startsAt), urgentReason: form.urgentReason },
        noticedAt,
        rules.noticeDays,
      )
    : null;
  const parsed = meetingForm.safeParse(form);
  return {
    findings: [...venue, ...(notice?.findings ?? [])],
    missing: parsed.success ? [] : firstOfEach(fieldIssues(parsed.error.issues)),
    notice,
    holding: holding(venue),
  };
}
