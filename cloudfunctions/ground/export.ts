import { afterMinutes } from '../shared/clock';
import { keepFile, temporaryUrl } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import type { Context, Looked } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { deleteFile } from '../shared/tasks';
import { Unavailable } from '../shared/unavailable';

const goodMinutes = 10;

export interface Exported {
  url: string;
  fileName: string;
  expiresAt: string;
}
/**
 * Hands out a file that was made for this one download: what leaves the house is on record, its address is good for ten
 * minutes, and the file goes with it. Throws `Unavailable` while the file store is away.
 * @param file.name as a person will find it among his downloads, with its ending
 * @param file.subject of the audit row
 * @param file.note what left, for the audit row
 * @param file.looked whose whole numbers are in it
 */
export async function exportFile(
  { db, now, audit }: Pick<Context, 'db' | 'now' | 'audit'>,
  file: { name: string; content: Buffer; subject: string; note: string; looked?: readonly Looked[] },
): Promise<Exported> {
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? '';
  const cloudId = await keepFile(`exports/${newId(now)}${ending}`, file.content);
  const expiresAt = afterMinutes(now, goodMinutes);
  await enqueue(db, expiresAt, deleteFile, [{ cloudId }], (task) => task.cloudId);
  const url = await temporaryUrl(cloudId, goodMinutes * 60);
  if (!url) throw new Unavailable('the file store lost what it has just taken');
  audit({ subject: file.subject, note: file.note, ...(file.looked && { looked: file.looked }) });
  // What no system takes in a file's name.
  return { url, fileName: file.name.replace(/[\\/:*?"<>|]/g, ' '), expiresAt: expiresAt.toISOString() };
}
