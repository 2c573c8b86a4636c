import type { Db } from '../shared/db';

/** As it stands on official papers; empty before the association is set up. */
export async function findAssociationName(db: Db): Promise<string> {
  const row = await db.selectFrom('association_name').select('name').executeTakeFirst();
  return row?.name ?? '';
}
