import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readCloudConfig } from '../localcloud/cloud-config';
import { startThrowawayCloud } from '../localcloud/throwaway-cloud';
import { members } from './large-house';
import { timed, type Line } from './line';

const columns =
  'memberNo name kind status tier joinedOn representative phone committee industry region licence points lastMeeting tags';

/**
 * The whole register as a sheet, by the bundled function in its own process under its own limit of memory. What the
 * cloud counts is what the process holds, heap and all.
 */
export async function exportMembers(): Promise<Line[]> {
  const fn = readCloudConfig().find(({ name }) => name === 'workbench');
  if (!fn) throw new Error('no function workbench');
  const cloud = await startThrowawayCloud({ companies: members, instances: 1 });
  try {
    const call = async () => {
      const reply = await fetch(`${cloud.url}/workbench`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': 'local-clerk' },
        body: JSON.stringify({
          action: 'exportMembers',
          requestId: randomUUID(),
          input: { columns: columns.split(' ') },
        }),
      });
      return (await reply.json()) as { ok: boolean; data?: { rows: number } };
    };
    const [time, reply] = await timed(call);
    const again = await call();
    const held = peakOf('functions/workbench/index.js');
    const whole = [reply, again].every(({ data }) => data?.rows === members);
    return [
      {
        job: 'export-members',
        ours: `${held} MB`,
        peer: `${fn.memoryMb} MB`,
        ratio: fn.memoryMb / held,
        goal: 'ratio≥1',
        ok: whole && held <= fn.memoryMb,
        note: `${members} rows with every column, twice in one process; the peer is the memory that the function has. ${(time / 1000).toFixed(1)} s of its ${fn.timeoutMs / 1000}`,
        ...(whole ? {} : { wrong: JSON.stringify([reply, again]).slice(0, 300) }),
      },
    ];
  } finally {
    await cloud.stop();
  }
}

/** Megabytes that the child which runs this file has held at most. */
export function peakOf(file: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = readIf(`/proc/${pid}/status`);
    if (Number(/PPid:\s+(\d+)/.exec(status)?.[1]) !== process.pid || !readIf(`/proc/${pid}/cmdline`).includes(file))
      continue;
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
  }
  throw new Error(`nothing runs ${file}`);
}
function readIf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
