import { sql } from 'kysely';
import type { QueryFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow, QueryFacts {
  number: string;
  byPerson: string | null;
  byUnit: string | null;
}

/** 查询: today until it is answered, then on the day of the answer. Named by its number; whoever asked it does not judge it. */
export const inquirySource = sourceOf<Row, QueryFacts>({
  kind: 'query',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT i.id AS key, coalesce(i.replied_on, ${today}::date) AS day, i.number, i.by_person AS "byPerson", i.by_unit AS "byUnit",
      i.received_on AS "receivedOn", i.replied_on AS "repliedOn", i.extended
    FROM inquiry_known i`,
  subject: ({ key, number, byPerson, byUnit, receivedOn, repliedOn, extended }) => ({
    ...{ title: number, page: `/modules/inquiries/pages/inquiry/index?id=${key}`, committeeId: null },
    ...{ barred: byPerson ? [byPerson] : [], barredUnits: byUnit ? [byUnit] : [] },
    facts: { receivedOn, repliedOn, extended },
  }),
});
