import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, databaseFailure, serverEnv } from './postgres-process';
import type { ServerUser } from './postgres-files';

// The builtin provider sorts alike on every machine. pg_trgm asks the machine's character types instead, and drops
// every non-ASCII letter in the C locale.
const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
];
const localeFlags = () => ['--locale=C', `--lc-ctype=${characterTypes()}`];

function characterTypes(): string {
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const names = listed.split(/\r?\n/);
  return names.find((name) => /^C\.utf-?8$/i.test(name)) ?? names.find((name) => /\.utf-?8$/i.test(name)) ?? 'C.UTF-8';
}
/** Makes a cluster in `folder`, which is there and empty. Takes about a second. */
export async function initialise(bin: string, folder: string, user: ServerUser, password: string): Promise<void> {
  const secretDir = mkdtempSync(join(tmpdir(), 'huiguan-pw-'));
  const secret = join(secretDir, 'password');
  // Made beside and renamed, so that a start killed half-way leaves no half cluster.
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(draft, user.uid, user.gid);
  try {
    writeFileSync(secret, `${password}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      chownSync(secretDir, user.uid, user.gid);
      chownSync(secret, user.uid, user.gid);
    }
    const child = spawn(
      join(bin, 'initdb'),
      [`--pgdata=${draft}`, `--pwfile=${secret}`, ...initdbFlags, ...localeFlags()],
      { ...user, cwd: draft, env: serverEnv(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said = collect(child);
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (code !== 0) throw databaseFailure('初始化', 'initialise', said());
    renameSync(draft, folder);
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}
