import pg from 'pg';
import { startThrowawayCloud } from '../../localcloud/throwaway-cloud';
import { Cloud } from '../cloud';
import { appointEverything, findCallers } from './caller';
import { tryDoors } from './doors';
import { throwInputs } from './inputs';
import { cut, kill } from './trouble';

// `npm run check:hostile`: the bundled functions behind their real door, and nobody who means well. Every action with
// every caller; 500 inputs to each action, bottomless and unprintable ones among them; processes killed and connections
// cut in the middle of writes. Exit code 1 when anything is wrong.

const kills = 24;
const cuts = 50;
const everything = 'local-director';

async function main(): Promise<void> {
  const own = await startThrowawayCloud({ companies: 200, instances: 4 });
  const cloud = new Cloud(own.url, { fresh: true });
  const client = new pg.Client({ connectionString: own.databaseUrl });
  const wrong: string[] = [];
  const say = (line: string, found: string[]) => {
    console.log(`${line}: ${found.length} wrong`);
    for (const each of found.slice(0, 10)) console.log(`  ${each}`);
    wrong.push(...found);
  };
  try {
    await client.connect();
    const callers = await findCallers(own.databaseUrl);
    const doors = await tryDoors(cloud, callers);
    say(`${doors.calls} calls, every action by each of ${callers.length} callers`, doors.wrong);
    const killed = await kill(cloud, client, kills);
    say(`${killed.times} kills among ${killed.writes} writes`, killed.wrong);
    const lost = await cut(cloud, client, cuts);
    say(`${lost.times} times all connections cut among ${lost.writes} writes`, lost.wrong);
    await appointEverything(own.databaseUrl, everything);
    const thrown = await throwInputs(cloud, everything);
    say(`${thrown.inputs} inputs, the slowest ${thrown.slowest.what}`, thrown.wrong);
  } finally {
    await client.end().catch(() => undefined);
    await own.stop();
  }
  if (wrong.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
