import { afterMinutes } from '../shared/clock';
import { temporaryUrl } from '../shared/cloud-files';
import type { Context, Looked } from '../shared/implement';

const goodMinutes = 10;

export interface KeptFile {
  name: string;
  type: string;
  cloudId: string;
}
/**
 * An address of a kept file that is good for ten minutes, for whoever was judged to be allowed it; null when the file
 * store has lost the file. Throws `Unavailable` while the store is away.
 * @param opened the subject under which the opening is on record, and whose papers they are; left out where one opens what is his own or everybody's
 */
export async function openFile(
  { now, audit }: Pick<Context, 'now' | 'audit'>,
  { name, type, cloudId }: KeptFile,
  opened?: { subject: string; looked: readonly Looked[] },
): Promise<{ url: string; type: string; fileName: string; expiresAt: string } | null> {
  const url = await temporaryUrl(cloudId, goodMinutes * 60);
  if (!url) return null;
  if (opened) audit({ ...opened, note: 'opened' });
  return { url, type, fileName: name, expiresAt: afterMinutes(now, goodMinutes).toISOString() };
}
