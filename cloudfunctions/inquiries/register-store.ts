import { sql, type RawBuilder } from 'kysely';
import type { InquiryRow } from '../../contracts/inquiries';
import type { Asker, InquiryStage, Topic } from '../../contracts/inquiry-kinds';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { fromOf, isOwn } from './inquiry-store';

export interface Filter {
  q?: string;
  stage?: InquiryStage[];
  topic?: Topic;
  asker?: Asker;
  late: boolean;
  from?: string;
  until?: string;
  ids?: string[];
}
export type Listed = InquiryRow & { sortKey: string };
const summary = sql`i.id, i.number, i.asker, i.topic, i.title, i.stage, i.received_on AS "receivedOn", i.due AS "dueOn", i.provisional, i.longer AS extended, i.replied_on AS "repliedOn"`;
const isLate = (today: string): RawBuilder<boolean> => sql<boolean>`coalesce(i.replied_on, ${today}::date) > i.due`;

const conditionsOf = ({ q, stage, topic, asker, late, from, until, ids }: Filter, today: string) => [
  ...(q ? [wordsHold(sql`plain_text(concat(i.number, i.title, i.words, ${fromOf}))`, q)] : []),
  ...(stage?.length ? [sql`i.stage = ANY(${stage}::text[])`] : []),
  ...(topic ? [sql`i.topic = ${topic}`] : []),
  ...(asker ? [sql`i.asker = ${asker}`] : []),
  ...(late ? [isLate(today)] : []),
  ...(from ? [sql`i.received_on >= ${from}::date`] : []),
  ...(until ? [sql`i.received_on <= ${until}::date`] : []),
  ...(ids ? [sql`i.id = ANY(${ids}::uuid[])`] : []),
];
/** Keys are never null; each in the text that a cursor holds. */
const keys = {
  received: { key: sql`i.received_on`, type: sql`date` },
  due: { key: sql`i.due`, type: sql`date` },
  number: { key: sql`i.number`, type: sql`text` },
};
export type Sort = keyof typeof keys;

/** One page of the register, and on the first how many there are. Of one's own none is there. */
export async function findRegister(
  db: Db,
  question: {
    filter: Filter;
    today: string;
    me: string;
    sort: Sort;
    descending: boolean;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<{ rows: Listed[]; total: number | null }> {
  const { filter, today, me, sort, descending, after, limit } = question;
  const { key, type } = keys[sort];
  const direction = descending ? sql`DESC` : sql`ASC`;
  const where = sql.join([sql`NOT coalesce(${isOwn(me)}, false)`, ...conditionsOf(filter, today)], sql` AND `);
  const beyond = after
    ? sql`(${key}, i.id) ${descending ? sql`<` : sql`>`} (${after[0]}::${type}, ${after[1]}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ rows: Listed[]; total: number | null }>`
    SELECT (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT ${summary}, ${fromOf} AS "from", i.rating, ${isLate(today)} AS late,
          EXISTS (SELECT FROM inquiry_answer a WHERE a.inquiry_id = i.id AND a.withdrawn_at IS NULL) AS published, ${key}::text AS "sortKey"
        FROM inquiry_seen i WHERE ${where} AND ${beyond} ORDER BY ${key} ${direction}, i.id ${direction} LIMIT ${limit}) t) AS rows,
      ${after ? sql`NULL::int` : sql`(SELECT count(*)::int FROM inquiry_seen i WHERE ${where})`} AS total`.execute(db);
  return rows[0] ?? { rows: [], total: 0 };
}

export type Mine = Omit<InquiryRow, 'from' | 'rating' | 'published' | 'late'>;
/** What somebody has asked, and what was asked for the members for which he stands; the latest first. */
export async function findMine(
  db: Db,
  { personId, after, limit }: { personId: string; after: string | null; limit: number },
): Promise<Mine[]> {
  const { rows } = await sql<Mine>`
    SELECT ${summary} FROM inquiry_seen i WHERE ${isOwn(personId)} AND (${after}::uuid IS NULL OR i.id < ${after}::uuid)
    ORDER BY i.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
