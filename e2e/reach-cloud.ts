import { Cloud } from './local-cloud';

/**
 * The cloud that checks talk to: the one at HUIGUAN_GATEWAY when it is set, else one that is started for the run.
 */
export async function reachCloud({ browserBuild }: { browserBuild: boolean }) {
  const given = process.env.HUIGUAN_GATEWAY;
  if (given) return { cloud: new Cloud(given.replace(/\/$/, '')), leave: async () => {} };
  throw new Error(`set HUIGUAN_GATEWAY ${browserBuild}`);
}
