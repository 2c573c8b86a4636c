import { sql } from 'kysely';
import type { DisclosureFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow {
  item: DisclosureFacts['item'];
  title: string;
  since: string;
  publishedOn: string | null;
  dueOn: string | null;
}

/**
 * 信息公开: what is in the calendar, today until it is done and then on that day. Where it has to stand elsewhere too, it was
 * shown when it stood there.
 */
export const disclosureSource = sourceOf<Row, DisclosureFacts>({
  kind: 'disclosure',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT d.id AS key, greatest(d.since, coalesce(d.done_on, ${today}::date)) AS day, d.kind AS item, d.title, d.since, d.done_on AS "publishedOn", d.due_on AS "dueOn" FROM disclosure_known d`,
  subject: ({ key, item, title, since, publishedOn, dueOn }) => ({
    ...{
      title,
      page: `/modules/disclosure/pages/duty/index?id=${key}`,
      committeeId: null,
      barred: [],
      barredUnits: [],
    },
    // Whether the association is a charity comes with the module of charity.
    facts: { item, since, publishedOn, dueOn, charity: false },
  }),
});
