import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { explain, Failure } from './failure';
import type { ServerUser } from './postgres-files';
import { waitUntilGone } from './process-identity';

/** Runs the server and resolves when it takes connections; `throwaway` trades durability for speed. */
export async function launch(bin: string, folder: string, port: number, user: ServerUser, throwaway: boolean) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C goes to us alone, and we stop the functions before their database.
  const child = spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(port), ...flags], {
    ...user,
    cwd: folder,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = collect(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(databaseFailure('启动', 'start', said())));
    child.stderr?.on('data', () => /ready to accept (read-only )?connections/.test(said()) && resolve());
  });
  const pid = child.pid ?? 0;
  const guard = standGuard(pid, throwaway ? join(folder, '..') : null);
  let asked = false;
  const died = ended.then(() =>
    asked ? new Promise<Failure>(() => undefined) : databaseFailure('继续运行', 'go on', said()),
  );
  const stop = async () => {
    asked = true;
    guard?.kill('SIGKILL');
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(pid, 'SIGINT');
    if (!(await waitUntilGone(pid, 15_000))) process.kill(pid, 'SIGQUIT');
    await ended;
  };
  return { pid, stop, died };
}

// Reads a pipe that only this process holds open: it ends when we end, kill -9 included, and then the server follows.
function standGuard(pid: number, remove: string | null): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const script =
    'read _; kill -INT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; if [ -n "$2" ]; then rm -rf "$2"; fi';
  const guard = spawn('/bin/sh', ['-c', script, 'huiguan-postgres-guard', String(pid), remove ?? ''], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  guard.on('error', () => undefined);
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guard;
}
export const serverEnv = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT });

export function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-20_000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

export function databaseFailure(zh: string, en: string, said: string): Failure {
  if (/No space left on device/i.test(said)) return explain(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  const line = said
    .split('\n')
    .reverse()
    .find((each) => /FATAL|PANIC|ERROR|error:|could not/.test(each));
  const detail = line?.replace(/^.*(FATAL|PANIC|ERROR): +/, '').trim() ?? 'the process ended';
  return new Failure(`PostgreSQL 没能${zh}：${detail}`, `PostgreSQL could not ${en}: ${detail}`);
}
