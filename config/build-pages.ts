import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withPolicy } from './page-policy';

const root = resolve(__dirname, '..');
const targets = { weapp: 'app.json', h5: 'index.html' } as const;
type Target = keyof typeof targets;

/** Pages of the built mini-program that have no script; empty when all are there. */
function missingPages(dist: string): string[] {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
  };
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`)),
  ];
  return pages.filter((page) => !existsSync(join(dist, `${page}.js`)));
}

/** Hosting sends the page as it lies there, so it carries its own policy. */
function writePolicy(index: string): void {
  const gateway = process.env.TARO_APP_GATEWAY ?? '';
  const origin = /^https?:/.test(gateway) ? new URL(gateway).origin : '';
  writeFileSync(index, withPolicy(readFileSync(index, 'utf8'), origin));
}

/** Taro's tab bar is made of links to a script's address, which the policy of the page refuses at each tap. */
function dropScriptAddresses(dist: string): void {
  const taro = readdirSync(join(dist, 'js')).filter((name) => /^taro\..*\.js$/.test(name));
  let found = 0;
  for (const name of taro) {
    const file = join(dist, 'js', name);
    const script = readFileSync(file, 'utf8');
    const bare = script.replace(/"href":"javascript:;"/g, '"role":"link","tabindex":"0"');
    found += Number(bare !== script);
    writeFileSync(file, bare);
  }
  if (found === 0) throw new Error('the tab bar of this Taro has other links: see whether the policy lets them be');
}

/**
 * `taro build`, which answers 0 also when webpack has failed: what was built before goes first, and only what is there
 * afterwards counts.
 */
async function build(target: Target): Promise<void> {
  const dist = join(root, 'dist', target);
  rmSync(dist, { recursive: true, force: true });
  const taro = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'taro.cmd' : 'taro');
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(taro, ['build', '--type', target], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env,
  });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`taro build --type ${target} ended with ${String(code)}`);
  if (!existsSync(join(dist, targets[target])))
    throw new Error(`taro build --type ${target} left no ${targets[target]}: see its errors above`);
  const missing = target === 'weapp' ? missingPages(dist) : [];
  if (target === 'h5') {
    dropScriptAddresses(dist);
    writePolicy(join(dist, targets.h5));
  }
  if (missing.length > 0) throw new Error(`taro build left out ${missing.join(', ')}`);
}

const target = process.argv[2];
if (target !== 'weapp' && target !== 'h5') throw new Error('usage: build-pages weapp|h5');
build(target).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
