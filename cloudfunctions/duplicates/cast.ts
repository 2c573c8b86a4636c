import { sql } from 'kysely';
import { searchName } from '../ground/search-name';
import { memberNamed } from '../attendance/cast';
import { as, db } from '../../config/jest-functions/house';

/** A member like `memberNamed`, with what two files may share. */
export async function fileNamed(
  name: string,
  people: string[] = [],
  like: { legalRep?: string; phone?: string; uscc?: string; status?: string } = {},
): Promise<string> {
  const id = await memberNamed(name, people);
  const { legalRep = null, phone, uscc, status } = like;
  await sql`UPDATE membership SET legal_rep = ${legalRep}, search_name = ${searchName(name)} WHERE id = ${id}`.execute(
    db,
  );
  if (uscc)
    await sql`UPDATE membership SET uscc = ${uscc}, identity_key = ${`uscc:${uscc}`} WHERE id = ${id}`.execute(db);
  if (status) await sql`UPDATE membership SET status = ${status} WHERE id = ${id}`.execute(db);
  if (phone)
    await sql`UPDATE representative SET phone = ${phone} WHERE membership_id = ${id} AND is_primary`.execute(db);
  return id;
}

/** Merges the second into the first, as the clerk reads them now. */
export async function mergedInto(
  keptId: string,
  mergedId: string,
  more: {
    take?: ('name' | 'identity' | 'address' | 'introduction' | 'industry' | 'region' | 'size' | 'legalRep')[];
    papers?: string[];
  } = {},
  openid = 'local-clerk',
): Promise<string> {
  const { first, second } = await as(openid).duplicates.compare({ firstId: keptId, secondId: mergedId });
  const { mergeId } = await as(openid).duplicates.merge({
    keptId,
    mergedId,
    keptVersion: first.version,
    mergedVersion: second.version,
    reason: '同一家单位登记了两次',
    ...more,
  });
  return mergeId;
}
