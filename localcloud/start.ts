import { createServer } from 'node:net';
import { ensureBuilt } from './builds';
import { isEmpty, seedDemo } from './demo-data';
import { explain, Failure } from './failure';
import { startLocalCloud } from './local-cloud';
import { migrate } from './migrate';
import { defaultDataDir } from './paths';
import { startPostgres, useServer } from './postgres';
import { onLaunchersGone } from './process-identity';
import { takeHouse } from './run-lock';
import { readSecrets } from './state-file';

const demoCompanies = 200;
const undo: (() => unknown)[] = [];
const interrupted = new AbortController();

/** One line a step, begun when the step begins: what is slow can be seen to be. */
async function step<T>(title: string, work: () => Promise<T>, say: (result: T) => string = () => ''): Promise<T> {
  interrupted.signal.throwIfAborted();
  process.stdout.write(`  ${title} … `);
  const began = performance.now();
  try {
    const result = await work();
    const note = say(result);
    console.log(`${((performance.now() - began) / 1000).toFixed(1)} s${note ? `  ${note}` : ''}`);
    return result;
  } catch (error) {
    console.log('✗');
    throw error;
  }
}

async function main(): Promise<void> {
  const port = portFrom(process.env.PORT);
  if (process.env.NODE_ENV === 'production')
    throw new Failure(
      '本机云只用于开发：NODE_ENV=production 时不启动。',
      'The local cloud is for development: it does not start with NODE_ENV=production.',
    );
  const dataDir = defaultDataDir;
  undo.push(takeHouse(dataDir, port));
  await portIsFree(port);
  const began = performance.now();
  console.log('会馆 Huiguan\n');
  const given = process.env.DATABASE_URL;
  const database = await step(given ? '数据库 DATABASE_URL' : '数据库 PostgreSQL 17', async () => {
    const server = given
      ? await useServer(given)
      : await startPostgres({ dataDir, password: readSecrets(dataDir).postgresPassword });
    undo.push(server.stop);
    return server;
  });
  void database.died.then((failure) => leave(1, failure));
  await step(
    '迁移 migrations',
    () => migrate(database.url),
    (applied) => (applied.length ? `+${applied.length}` : ''),
  );
  if (await isEmpty(database.url)) {
    await step(`演示数据 demo data（${demoCompanies} 家企业）`, () =>
      seedDemo(database.url, { companies: demoCompanies, dataDir }),
    );
  }
  const tell = (result: 'fresh' | 'built' | 'absent') =>
    ({ fresh: '没有变化 unchanged', built: '', absent: '还不能构建 not there yet' })[result];
  await step('云函数 functions', () => ensureBuilt('functions', interrupted.signal), tell);
  if (process.env.HUIGUAN_SKIP_H5 !== '1') {
    // Without the phone the rest still serves: say what is wrong and go on.
    await step('手机界面 H5', () => ensureBuilt('h5', interrupted.signal), tell).catch((error: unknown) =>
      console.error(`${explain(error).message}\n`),
    );
  }
  const cloud = await step('服务 server', async () => {
    const started = await startLocalCloud({ databaseUrl: database.url, port, dataDir, onLine: passOn });
    undo.push(started.stop);
    return started;
  });
  const ahead =
    cloud.clock.offsetMs === 0
      ? ''
      : `\n  时钟 clock    ${cloud.clock.now().toISOString()}（已调过，控制台可调回 moved; the console sets it back）`;
  console.log(`
  ${((performance.now() - began) / 1000).toFixed(1)} s

  打开 open     ${cloud.url}/
  控制台 console ${cloud.url}/_/${ahead}
  停止 stop     Ctrl-C
`);
}

/** What functions print besides their call lines: errors are for the person at the terminal. */
function passOn(name: string, line: string, error: boolean): void {
  if (error || line.includes('"level":"error"')) console.error(`[${name}] ${line}`);
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`PORT=${text} 不是有效的端口。`, `PORT=${text} is not a port.`);
  return port;
}

// Asked before the slow steps, so that a busy port is known at once.
function portIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

let leaving = false;
async function leave(code: number, reason?: unknown): Promise<void> {
  if (leaving) return;
  leaving = true;
  interrupted.abort();
  if (reason !== undefined) console.error(`\n${explain(reason).message}`);
  for (const each of undo.reverse()) {
    try {
      await each();
    } catch (error) {
      console.error(explain(error).message);
    }
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
onLaunchersGone(() => void leave(0));
process.on('uncaughtException', (error) => void leave(1, error));
process.on('unhandledRejection', (error) => void leave(1, error));
main().catch((error: unknown) => leave(1, error));
