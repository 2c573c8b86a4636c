import { holdAccount } from '../identity/effects';
import { keepFile } from '../shared/cloud-files';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, handle } from '../shared/queue';
import { associationName } from './association-store';
import { exportDocument, type Group } from './export-document';
import { dropFiles, findAsked, saveReady } from './export-store';
import { findHeld } from './held-store';
import { holdings, moduleTitle, modules } from './holdings';
import { presentHolding } from './present';
import { tellReady } from './tell';
import { exportBuilding } from './tasks';

/** More than any one person has: the file is whole. */
const all = 100_000;

/** Both files, then the row that makes them his to fetch; when he left meanwhile they go again. */
export const buildExport = handle(exportBuilding, async (db, now, { exportId }) => {
  const asked = await findAsked(db, exportId);
  if (!asked) return done('nobody waits');
  const { language, ...who } = asked;
  const held = await findHeld(db, who, dayOf(now), all);
  const groups = modules.flatMap((module): Group[] => {
    const own = holdings.flatMap((each) => {
      const found = held.get(each.key);
      if (each.module !== module || !found || found.count === 0) return [];
      return [
        { ...presentHolding(each, found, language), fields: Object.values(each.fields).map((word) => word[language]) },
      ];
    });
    return own.length > 0 ? [{ module, title: moduleTitle(module)[language], holdings: own }] : [];
  });
  const association = await associationName(db);
  const { writeDocument } = await import('../shared/document');
  const text = exportDocument(groups, { association, now, language });
  const json = JSON.stringify(
    { format: 'huiguan.personal-data/1', association, at: now.toISOString(), groups },
    null,
    2,
  );
  const files = {
    json: await keepFile(`exports/${exportId}.json`, Buffer.from(json, 'utf8')),
    document: await keepFile(`exports/${exportId}.docx`, await writeDocument(text)),
  };
  return db.transaction().execute((transaction) => handOver(transaction, now, { exportId, personId: who.id, files }));
});

async function handOver(
  db: Db,
  now: Date,
  { exportId, personId, files }: { exportId: string; personId: string; files: { json: string; document: string } },
) {
  // The account before its file: whoever closes it takes them in this order too.
  if ((await holdAccount(db, personId)) && (await saveReady(db, exportId, files, now))) {
    await tellReady(db, now, personId, exportId);
    return done('ready');
  }
  await dropFiles(db, Object.values(files), now);
  return done('gone');
}
