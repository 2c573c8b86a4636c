import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Told } from './quick';

// What quick.ts starts: the tests of one judge, and its mutants one after the other. The names are those of Stryker's
// instrumenter.

const root = resolve(__dirname, '../..');
const require = createRequire(join(root, 'package.json'));
const { expect } = require('expect') as { expect: unknown };
const { bind } = require('jest-each') as { bind: (run: unknown, extraArgs?: boolean) => unknown };

interface Stryker {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}
const stryker: Stryker = ((globalThis as unknown as { __stryker__?: Stryker }).__stryker__ = {});
type Run = () => unknown;
interface Test {
  name: string;
  run: Run;
  ms: number;
}

const codes = new Map<string, string>();
/** The tests of a bundle, made anew: what is decided while it loads is decided again. */
function load(file: string): Test[] {
  const code = codes.get(file) ?? readFileSync(file, 'utf8');
  codes.set(file, code);
  const tests: Test[] = [];
  const [path, before]: [string[], Run[]] = [[], []];
  const it = (name: string, run: Run) => {
    const setUp = [...before];
    const whole = async () => {
      for (const each of setUp) await each();
      await run();
    };
    tests.push({ name: [...path, name].join(' '), run: whole, ms: 0 });
  };
  const describe = (name: string, run: () => void) => {
    path.push(name);
    run();
    path.pop();
  };
  const given = {
    ...{ require: createRequire(file), module: { exports: {} }, exports: {}, expect },
    ...{ it: Object.assign(it, { each: bind(it) }), test: Object.assign(it, { each: bind(it) }) },
    ...{
      describe: Object.assign(describe, { each: bind(describe, false) }),
      beforeEach: (run: Run) => before.push(run),
    },
    ...{ beforeAll: (run: Run) => before.push(run), afterEach: () => undefined, afterAll: () => undefined },
  };
  // The bundle is ours, and made a moment ago.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function(...Object.keys(given), code)(...Object.values(given));
  return tests;
}
const loadAll = (files: readonly string[]) => files.flatMap(load);
const tell = (told: Told) => process.send?.(told);

/** Whether a test notices. */
async function fails({ run }: Test): Promise<boolean> {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

async function main({ files, ids }: { files: string[]; ids: string[] }): Promise<void> {
  const tests = loadAll(files);
  for (const [n, test] of tests.entries()) {
    stryker.currentTestId = `t${n}`;
    const began = performance.now();
    await test.run();
    test.ms = performance.now() - began;
    tell({ begun: '' });
  }
  stryker.currentTestId = undefined;
  const { static: whileLoading, perTest } = stryker.mutantCoverage ?? { static: {}, perTest: {} };
  const quickest = tests.map((test, n) => ({ test, n })).sort((a, b) => a.test.ms - b.test.ms);
  for (const id of ids) {
    tell({ begun: id });
    const covering = quickest.filter(({ n }) => perTest[`t${n}`]?.[id]);
    let state: 'killed' | 'survived' | 'uncovered' = 'uncovered';
    stryker.activeMutant = id;
    stryker.hitCount = 0;
    const hits = covering.reduce((sum, { n }) => sum + (perTest[`t${n}`]?.[id] ?? 0), 0);
    stryker.hitLimit = (hits + (whileLoading[id] ?? 0)) * 100 + 1000;
    const atLoad = whileLoading[id] !== undefined;
    if (atLoad || covering.length > 0) {
      state = 'survived';
      try {
        // Made anew for each: what a module keeps must not come from the one before.
        const fresh = loadAll(files);
        for (const test of atLoad ? fresh : covering.flatMap(({ n }) => fresh[n] ?? []))
          if (await fails(test)) {
            state = 'killed';
            break;
          }
      } catch {
        state = 'killed';
      }
    }
    stryker.activeMutant = undefined;
    tell({ ended: { id, state } });
  }
}

main(JSON.parse(process.argv[2] ?? '{}') as { files: string[]; ids: string[] }).then(
  () => process.disconnect(),
  (error: unknown) => {
    tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.disconnect();
  },
);
