import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { engines } from '../../package.json';
import { functionBudget, packageBudget } from '../../e2e/weapp/budgets';
import { Dist } from '../../e2e/weapp/dist';
import { pagesAreThere } from '../../e2e/weapp/static/pages';
import { explain } from '../../localcloud/failure';
import { readMigrations } from '../../localcloud/migrate';
import { functionsDir, h5Dir, repoRoot } from '../../localcloud/paths';
import { useServer } from '../../localcloud/postgres';
import { judgeCloudConfig, type CloudConfig } from './judge-cloud-config';
import { judgeEnvironment } from './judge-environment';
import { judgeMigrations } from './judge-migrations';
import type { Part } from './parts';
import { problem, type Problem } from './problem';
import type { Environment } from './variables';

export const weappDir = join(repoRoot, 'dist', 'weapp');

/** Everything that can be known before anything is done. */
export async function checkBefore(parts: readonly Part[], env: Environment, config: CloudConfig): Promise<Problem[]> {
  const found = [...judgeNode(process.versions.node), ...judgeEnvironment(env, parts)];
  if (parts.includes('functions')) found.push(...judgeCloudConfig(config, functionFolders()));
  if (parts.includes('migrations')) found.push(...checkMigrations());
  const keyFile = env.WX_PRIVATE_KEY_PATH;
  if (parts.includes('weapp') && keyFile) found.push(...checkKey(keyFile));
  const database = env.MIGRATION_DATABASE_URL || env.DATABASE_URL;
  if (parts.includes('migrations') && database) found.push(...(await reach(database)));
  return found;
}

/** What only the builds can tell. */
export function checkBuilds(parts: readonly Part[], config: CloudConfig, say: (line: string) => void): Problem[] {
  const found: Problem[] = [];
  const size = (what: string, bytes: number, budget: number) => {
    say(`${what}  ${bytes} B / ${budget}`);
    if (bytes > budget)
      found.push(problem(`${what} 有 ${bytes} 字节，超过 ${budget}。`, `${what} takes ${bytes} bytes of ${budget}.`));
  };
  const missing = (what: string) => found.push(problem(`没有构建出 ${what}。`, `${what} was not built.`));
  if (parts.includes('functions'))
    for (const { name } of config.functions) {
      const file = join(functionsDir, name, 'index.js');
      if (existsSync(file)) size(`dist/functions/${name}/index.js`, statSync(file).size, functionBudget);
      else missing(`dist/functions/${name}/index.js`);
    }
  if (parts.includes('h5') && !existsSync(join(h5Dir, 'index.html'))) missing('dist/h5/index.html');
  if (parts.includes('weapp')) {
    if (!existsSync(join(weappDir, 'app.json'))) missing('dist/weapp/app.json');
    else {
      const dist = new Dist(weappDir);
      for (const [name, bytes] of dist.packageBytes()) size(`dist/weapp ${name}`, bytes, packageBudget);
      for (const finding of pagesAreThere.find(dist))
        found.push(problem(`小程序缺少页面文件：${String(finding)}`, String(finding)));
    }
  }
  return found;
}

export const readCloudConfig = (): CloudConfig =>
  JSON.parse(readFileSync(join(repoRoot, 'cloudbaserc.json'), 'utf8')) as CloudConfig;

export const judgeNode = (version: string): Problem[] =>
  satisfies(version, engines.node)
    ? []
    : [
        problem(
          `需要 Node.js ${engines.node}，现在是 ${version}。`,
          `Node.js ${engines.node} is needed, this is ${version}.`,
        ),
      ];

const functionFolders = (): string[] => {
  const folder = join(repoRoot, 'cloudfunctions');
  return readdirSync(folder).filter((name) => name !== 'shared' && existsSync(join(folder, name, 'index.ts')));
};

function checkMigrations(): Problem[] {
  try {
    return judgeMigrations(readMigrations().map(({ name }) => name));
  } catch (error) {
    return [explain(error)];
  }
}

function checkKey(file: string): Problem[] {
  if (!existsSync(file)) return [problem(`找不到上传密钥文件 ${file}。`, `The key file ${file} does not exist.`)];
  return /^-----BEGIN (RSA )?PRIVATE KEY-----/.test(readFileSync(file, 'utf8'))
    ? []
    : [problem(`${file} 不是微信后台下载的代码上传密钥。`, `${file} is not the key that WeChat's back office gives.`)];
}

async function reach(url: string): Promise<Problem[]> {
  if (!URL.canParse(url)) return [];
  try {
    await (await useServer(url)).stop();
    return [];
  } catch (error) {
    return [explain(error)];
  }
}
