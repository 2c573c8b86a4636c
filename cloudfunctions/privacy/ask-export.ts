import { privacy } from '../../contracts/privacy';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { saveExport } from './export-store';
import { exportBuilding } from './tasks';

/** One at a time: asked for again while it is made, it is the same one. */
export const askExport = on(privacy.askExport).handler(async ({ context: { db, now, actor, language, audit } }) => {
  const { id, fresh } = await saveExport(db, personOf(actor).id, language, now);
  if (fresh) await enqueue(db, now, exportBuilding, [{ exportId: id }], (task) => task.exportId);
  audit({ subject: `privacy_export:${id}`, note: fresh ? 'asked' : 'asked again' });
  return { exportId: id };
});
