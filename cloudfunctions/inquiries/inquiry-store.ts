import { sql, type RawBuilder } from 'kysely';
import type { Asker, InquiryStage, Topic, WayOfRegistrar } from '../../contracts/inquiry-kinds';
import { standingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import { parameterValue } from '../ground/parameters';
import { calledAs } from '../identity/facts';
import { memberName } from '../membership/facts';
import type { Db } from '../shared/db';

export interface PublishedRow {
  id: string;
  publishedBy: string | null;
  publishedAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
}
/** An inquiry with all that its next step is judged by. */
export interface Inquiry {
  id: string;
  number: string;
  asker: Asker;
  byPerson: string | null;
  byUnit: string | null;
  from: string | null;
  cameBy: WayOfRegistrar | null;
  topic: Topic;
  title: string;
  words: string;
  mayPublish: boolean;
  receivedOn: string;
  workdays: number;
  checked: 'pending' | 'pass' | 'review' | 'risky';
  state: 'open' | 'reviewed' | 'replied' | 'closed' | 'transferred';
  stage: InquiryStage;
  version: number;
  draftingBy: string | null;
  draft: string;
  draftedBy: string | null;
  reviewedBy: string | null;
  reply: string | null;
  repliedOn: string | null;
  replier: string | null;
  deliveredAt: string | null;
  dueOn: string;
  provisional: boolean;
  extended: boolean;
  rating: number | null;
  ratingWords: string | null;
  ratedAt: string | null;
  closedAt: string | null;
  ratingDays: number;
  own: boolean;
  answers: PublishedRow[];
  standing: Standing;
}
/** Who asks, by name, of an `inquiry i`. */
export const fromOf: RawBuilder<string | null> = sql<
  string | null
>`coalesce(${memberName(sql`i.by_unit`)}, ${calledAs(sql`i.by_person`)}, i.authority)`;
/** Whether an `inquiry i` is the person's own, or of a member for which he stands. */
export const isOwn = (personId: string | null): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(i.by_person = ${personId}::uuid, false) OR i.by_unit IN (SELECT w.membership_id FROM representation w WHERE w.person_id = ${personId}::uuid))`;

/** One inquiry as it stands, in one statement. */
export async function findInquiry(
  db: Db,
  id: string,
  { personId, today }: { personId: string | null; today: string },
): Promise<Inquiry | undefined> {
  const { rows } = await sql<Inquiry>`
    SELECT i.id, i.number, i.asker, i.by_person AS "byPerson", i.by_unit AS "byUnit", ${fromOf} AS "from", i.came_by AS "cameBy", i.topic, i.title, i.words,
      i.may_publish AS "mayPublish", i.received_on AS "receivedOn", i.workdays, i.checked, i.state, i.stage, i.version, i.drafting_by AS "draftingBy", i.draft,
      i.drafted_by AS "draftedBy", i.reviewed_by AS "reviewedBy", i.reply, i.replied_on AS "repliedOn", ${calledAs(sql`i.replied_by`)} AS replier, i.delivered_at AS "deliveredAt",
      i.due AS "dueOn", i.provisional, i.longer AS extended, i.rating, i.rating_words AS "ratingWords", i.rated_at AS "ratedAt", i.closed_at AS "closedAt",
      ${parameterValue('inquiries.ratingDays', today)} AS "ratingDays", coalesce(${isOwn(personId)}, false) AS own,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'publishedBy', ${calledAs(sql`a.published_by`)}, 'publishedAt', a.published_at,
         'withdrawnBy', ${calledAs(sql`a.withdrawn_by`)}, 'withdrawnAt', a.withdrawn_at, 'withdrawnWhy', a.withdrawn_why) ORDER BY a.id), '[]')
         FROM inquiry_answer a WHERE a.inquiry_id = i.id) AS answers,
      ${standingOf(sql`i.case_id`)} AS standing
    FROM inquiry_seen i WHERE i.id = ${id}`.execute(db);
  return rows[0];
}

/** What a step leaves in the row, by column; a column that is not named stays. */
export interface Left {
  state?: Inquiry['state'];
  drafting_by?: string;
  draft?: string;
  drafted_by?: string;
  reviewed_by?: string;
  reply?: string;
  replied_on?: string;
  replied_by?: string;
  delivered_by?: WayOfRegistrar;
  delivered_at?: Date;
  due_on?: string;
  due_provisional?: boolean;
  extended?: boolean;
  rating?: number;
  rating_words?: string;
  rated_at?: Date;
  closed_at?: Date;
}
/** Of two at once one is done. False: it has moved on meanwhile. */
export async function saveStep(db: Db, { id, version }: Pick<Inquiry, 'id' | 'version'>, left: Left): Promise<boolean> {
  const sets = Object.entries(left).map(([column, value]) => sql`, ${sql.ref(column)} = ${value}`);
  const { numAffectedRows } = await sql`
    UPDATE inquiry SET version = version + 1 ${sql.join(sets, sql``)} WHERE id = ${id} AND version = ${version}`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
