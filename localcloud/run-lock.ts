import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure';
import { birthOf, isAlive } from './process-identity';

interface Holder {
  pid: number;
  birth: string;
  port: number;
}
const fileIn = (dataDir: string) => join(dataDir, 'huiguan.pid');

/** Who runs on this data, or null; a note left by kill -9 names a process that is gone, or another one by now. */
export function runningHouse(dataDir: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Holder;
    return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth ? holder : null;
  } catch {
    return null;
  }
}

/** Takes the data for this process, until the returned function is called. Throws a `Failure` while another has it. */
export function takeHouse(dataDir: string, port: number): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = fileIn(dataDir);
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), port } satisfies Holder));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = runningHouse(dataDir);
      if (holder) {
        throw new Failure(
          `会馆已经在运行（进程 ${holder.pid}）：http://127.0.0.1:${holder.port}/ 。要重启请先在那个终端按 Ctrl-C。`,
          `Huiguan is running already (process ${holder.pid}): http://127.0.0.1:${holder.port}/ . Press Ctrl-C there first to restart.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
}
