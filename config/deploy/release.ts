import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../localcloud/paths';
import type { Environment } from './variables';

/** How the version is named in WeChat's back office. */
export interface Release {
  version: string;
  description: string;
}

export function readRelease(env: Environment): Release {
  const { version } = JSON.parse(readFileSync(join(repoRoot, 'package.json'), 'utf8')) as { version: string };
  return { version: env.DEPLOY_VERSION || version, description: env.DEPLOY_DESCRIPTION || lastSubject() };
}

// A tree without git, such as an unpacked archive, still has a name.
function lastSubject(): string {
  try {
    const words = ['log', '-1', '--format=%s'];
    return execFileSync('git', words, { cwd: repoRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'huiguan';
  }
}
