import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cloud } from '../cloud';
import { openCold } from './cold-pages';
import { Dist } from './dist';
import { Copy, type Mutation, mutations } from './mutations';
import { staticChecks } from './static/all';
import type { Tally } from './tally';
import { Templates } from './view/compile-wxml';

/** Tests the check itself: breaks copies of the weapp and expects each break to be reported in the right words. */
export async function checkMutations(tally: Tally, dist: Dist, cloud: Cloud) {
  for (const mutation of mutations) {
    const folder = mkdtempSync(join(tmpdir(), 'huiguan-weapp-'));
    try {
      cpSync(dist.folder, folder, { recursive: true });
      const report = await breakAndCheck(mutation, folder, cloud);
      const seen = mutation.expect.test(report);
      tally.record(`notices ${mutation.name}`, seen ? [] : [`the report was: ${report || '(nothing)'}`]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function breakAndCheck({ breakIt }: Mutation, folder: string, cloud: Cloud): Promise<string> {
  const { route } = spoil(folder, breakIt);
  const dist = new Dist(folder);
  const faults = staticChecks.flatMap((check) => check.find(dist));
  try {
    const templates = new Templates(dist);
    faults.push(...(await openCold(route, 'local-member', dist, templates, cloud)).faults);
  } catch (error) {
    faults.push((error as Error).message);
  }
  return faults.join('\n');
}

function spoil(folder: string, breakIt: Mutation['breakIt']): Copy {
  const copy = new Copy(new Dist(folder));
  breakIt(copy);
  return copy;
}
