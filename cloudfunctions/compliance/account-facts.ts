import { sql } from 'kysely';
import type { BankAccountFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow, Omit<BankAccountFacts, 'account'> {
  name: string;
}
/** Bank accounts that are not closed, today. Where the filing of one is kept, one of which nothing is said is not filed. */
export const bankAccountSource = sourceOf<Row, BankAccountFacts>({
  kind: 'bankAccount',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT b.id AS key, ${today}::date AS day, b.name, b.filed_on AS "filedOn",
      CASE b.filing WHEN 'filed' THEN true WHEN 'none' THEN false
        ELSE CASE WHEN EXISTS (SELECT FROM bank_account_known o WHERE o.filing <> 'unknown') THEN false END END AS filed
    FROM bank_account_known b WHERE b.closed_on IS NULL OR b.closed_on > ${today}::date`,
  subject: ({ name, filed, filedOn }) => ({
    ...{ title: name, page: '/modules/reconciliation/pages/accounts/index', committeeId: null },
    ...{ barred: [], barredUnits: [], facts: { account: name, filed, filedOn } },
  }),
});
