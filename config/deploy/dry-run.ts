import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { h5Dir } from '../../localcloud/paths';
import { isFresh } from '../../localcloud/source-hash';
import { checkBefore, checkBuilds, weappDir } from './check';
import type { CloudConfig } from './judge-cloud-config';
import type { Part } from './parts';
import { runCommand } from './run-step';
import { say } from './say';
import type { Step } from './steps';
import { checkTools } from './tools';
import type { Environment } from './variables';

/** Checks everything that can be checked without touching the cloud, all of it, and answers whether it is right. */
export async function dryRun(
  parts: readonly Part[],
  plan: Step[],
  env: Environment,
  config: CloudConfig,
): Promise<boolean> {
  const before = [...(await checkBefore(parts, env, config)), ...checkTools(parts)];
  say(before);
  await buildMissing(parts, plan);
  const builds = checkBuilds(parts, config, (line) => console.log(`  ${line}`));
  say(builds);
  const wrong = before.length + builds.length;
  console.log(wrong === 0 ? '\n✓ 检查都通过了。All checks passed.' : `\n✗ ${wrong} 处要先改好。${wrong} to put right.`);
  return wrong === 0;
}

const isBuilt: Record<Part, () => boolean> = {
  migrations: () => true,
  functions: () => isFresh('functions'),
  h5: () => existsSync(join(h5Dir, 'index.html')),
  weapp: () => existsSync(join(weappDir, 'app.json')),
};

async function buildMissing(parts: readonly Part[], plan: Step[]): Promise<void> {
  for (const part of parts) {
    const step = plan.find((each) => each.part === part && each.builds);
    if (!step?.command || isBuilt[part]()) continue;
    console.log(`  ${step.zh} …`);
    // Without the addresses of production: this build is looked at, not deployed.
    await runCommand({ ...step.command, env: {} });
  }
}
