import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { wxmlToJs } from 'miniprogram-compiler';
import type { Dist } from '../dist';

/** The tree that WeChat's compiler makes of a WXML file and its data. Text is a string. */
export type RawNode = string | { tag: string; attr?: Record<string, unknown>; children: RawNode[]; wxKey?: string };
export type Template = (data: Record<string, unknown>) => RawNode;

/** Largest output of the compiler. */
const maxBuffer = 128 * 1024 * 1024;

/** Why the official compiler cannot run on this machine, or null when it can. */
export function compilerTrouble(): string | null {
  const folder = { linux: 'linux', darwin: 'mac', win32: 'windows' }[process.platform as string];
  if (!folder) return `npm miniprogram-compiler has no program for ${process.platform}`;
  const program = join(
    dirname(require.resolve('miniprogram-compiler')),
    'bin',
    folder,
    folder === 'windows' ? 'wcc.exe' : 'wcc',
  );
  try {
    if (folder !== 'windows') chmodSync(program, 0o755);
    // Asked for something only it can say: a shell may try to run a program that is of another system.
    const { error, stdout } = spawnSync(program, ['-v'], { timeout: 10_000, encoding: 'utf8' });
    if (stdout?.includes('__wcc_version__')) return null;
    return `WeChat's compiler does not run on ${process.platform}-${process.arch}: ${error?.message ?? 'no answer'}`;
  } catch (error) {
    return `WeChat's compiler cannot be made executable: ${(error as Error).message}`;
  }
}

/** All WXML of a compiled weapp, through WeChat's own compiler. */
export class Templates {
  private readonly find: (file: string) => ((data: unknown, env: object, global: object) => RawNode) | undefined;
  private readonly parse: (json: string) => unknown;
  /** Hears what the compiled WXML complains of as it draws, such as a template that is not found. */
  listener: (complaint: string) => void = () => {};

  constructor(dist: Dist) {
    const complain = (...said: unknown[]) => this.listener(said.join(' '));
    const context = vm.createContext({ console: { log: complain, warn: complain, error: complain, info: () => {} } });
    vm.runInContext('var global = this, window = this', context);
    const source = `(function(){${wxmlToJs(dist.folder, { maxBuffer })}\n})()`;
    this.find = vm.runInContext(source, context) as typeof this.find;
    this.parse = vm.runInContext('JSON.parse', context) as (json: string) => unknown;
  }

  of(file: string): Template {
    const render = this.find(file);
    if (!render) throw new Error(`no WXML for ${file}`);
    return (data) => render(this.parse(JSON.stringify(data)), {}, {});
  }
}
