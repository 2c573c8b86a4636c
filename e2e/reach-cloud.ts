import { ensureBuilt } from '../localcloud/builds';
import { startThrowawayCloud } from '../localcloud/throwaway-cloud';
import { Cloud } from './cloud';

/** Companies of the demo data that a run has to do with. */
const companies = 200;

/**
 * The cloud that checks talk to: the one at HUIGUAN_GATEWAY when it is set, else a local cloud of its own with fresh
 * demo data, which is gone after `leave`.
 */
export async function reachCloud({ browserBuild }: { browserBuild: boolean }) {
  const given = process.env.HUIGUAN_GATEWAY;
  if (given) return { cloud: new Cloud(given.replace(/\/$/, ''), { fresh: false }), leave: async () => {} };
  if (browserBuild) await ensureBuilt('h5');
  const own = await startThrowawayCloud({ companies });
  return { cloud: new Cloud(own.url, { fresh: true }), leave: () => own.stop() };
}
