import type { ChangeWish } from '../../contracts/changes';
import { isLiving } from '../../contracts/member-statuses';
import { attachFiles } from '../files/effects';
import { identityTaken, lockFiles, type MemberFile } from '../membership/effects';
import type { Context } from '../shared/implement';
import { judgeWish, keptOf, type WishFault } from './judge-wish';
import { saveChange } from './store';

export type Fault = WishFault | 'CODE_TAKEN' | 'CHANGE_OPEN' | 'FILE_NOT_FOUND';

/** A member that lives, and is held until the commit; undefined for one that is none any more. */
export async function holdLiving(db: Context['db'], id: string): Promise<MemberFile | undefined> {
  const [file] = await lockFiles(db, [id]);
  return file && isLiving(file.status) ? file : undefined;
}

/** Keeps what is asked for of a member that is held, with its papers; or says why not. */
export async function beginChange(
  { db, now, today, audit }: Context,
  file: MemberFile,
  wish: ChangeWish,
  by: { id: string; as: 'member' | 'secretariat' },
): Promise<{ changeId: string } | Fault> {
  const successor = wish.successorId ? (await lockFiles(db, [wish.successorId]))[0] : undefined;
  const about = { id: file.id, kind: file.kind, name: file.name, uscc: file.fields.uscc };
  const fault = judgeWish(wish, about, successor !== undefined && isLiving(successor.status), today);
  if (fault) return fault;
  const kept = keptOf(wish);
  if (kept.newUscc && (await identityTaken(db, [`uscc:${kept.newUscc}`], [file.id]))) return 'CODE_TAKEN';
  const { kind, onDay, reason } = wish;
  const change = { membershipId: file.id, kind, ...kept, onDay, reason, by: by.id, as: by.as };
  const changeId = await saveChange(db, change, now);
  if (!changeId) return 'CHANGE_OPEN';
  const fileIds = [...new Set(wish.fileIds)];
  const attached = await attachFiles(
    db,
    { subject: `company_change:${changeId}`, role: 'paper', fileIds, by: by.id },
    now,
  );
  if (attached < fileIds.length) return 'FILE_NOT_FOUND';
  audit({ subject: `membership:${file.id}`, after: { changeId, ...change }, reason });
  return { changeId };
}
