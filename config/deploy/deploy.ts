import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, Failure } from '../../localcloud/failure';
import { migrate } from '../../localcloud/migrate';
import { h5Dir, repoRoot } from '../../localcloud/paths';
import { headers, missingHeaders } from '../page-policy';
import { checkBefore, checkBuilds, readCloudConfig } from './check';
import { dryRun } from './dry-run';
import { generatedConfig } from './generated-config';
import type { CloudConfig } from './judge-cloud-config';
import { readOrder } from './parts';
import { readRelease } from './release';
import { runCommand } from './run-step';
import { stopAt } from './say';
import { showStep } from './show-step';
import { generatedConfigFile, steps, type Command, type Step } from './steps';
import { checkTools } from './tools';
import type { Environment } from './variables';

/** `npm run deploy`: what it will do is printed first; docs/operations.md says what it needs. */
async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  if (order.envFile) loadEnvFile(order.envFile);
  const env: Environment = process.env;
  const config = readCloudConfig();
  const plan = steps(order.parts, env, config, readRelease(env));
  console.log(
    order.dryRun ? '演练：只打印和检查，云上什么都不动。 Dry run: the cloud is not touched.' : '部署 Deploying',
  );
  for (const [i, step] of plan.entries()) console.log(`\n${i + 1}. ${step.zh}。 ${step.en}\n   ${showStep(step, env)}`);
  console.log('\n检查 Checks');
  if (order.dryRun) {
    process.exitCode = (await dryRun(order.parts, plan, env, config)) ? 0 : 1;
    return;
  }
  stopAt([...(await checkBefore(order.parts, env, config)), ...checkTools(order.parts)]);
  for (const step of plan) await run(step, env, config);
  console.log(
    process.exitCode
      ? '\n除了上面说的那一步，都部署好了。 Deployed, but for the step told above.'
      : '\n部署完成。 Deployed.',
  );
}

async function run(step: Step, env: Environment, config: CloudConfig): Promise<void> {
  console.log(`\n== ${step.zh}。 ${step.en}`);
  const { command, otherwise } = step;
  if (step.looksAt !== undefined) return lookAt(step, step.looksAt);
  if (!command) return applyMigrations(env.MIGRATION_DATABASE_URL || env.DATABASE_URL || '');
  const generated = join(repoRoot, generatedConfigFile);
  try {
    if (command.words.includes(generatedConfigFile))
      writeFileSync(generated, JSON.stringify(generatedConfig(config, env)), { mode: 0o600 });
    // `npm start` must not take a build with the addresses of production for its own.
    if (step.builds) rmSync(join(h5Dir, '.source-hash'), { force: true });
    await runEither(command, step.orElse);
    if (step.builds) stopAt(checkBuilds([step.builds], config, console.log));
  } catch (error) {
    if (!otherwise) throw error;
    const { zh, en } = explain(error);
    console.log(`  ✗ ${zh}${otherwise.zh}\n    ${en} ${otherwise.en}\n    ${showStep(step, env)}`);
    process.exitCode = 1;
  } finally {
    rmSync(generated, { force: true });
  }
}

/** What hosting does not send is said; the page is there all the same. */
async function lookAt({ otherwise }: Step, url: string): Promise<void> {
  const answer = url ? await fetch(url).catch(() => null) : null;
  const missing = answer ? missingHeaders(answer.headers) : Object.keys(headers);
  if (missing.length === 0) return console.log('  ✓');
  for (const name of missing) console.log(`  ✗ ${name}: ${headers[name as keyof typeof headers]}`);
  console.log(`  ${otherwise?.zh ?? ''} ${otherwise?.en ?? ''}`);
}

/** The second way is tried when the first is refused; which of two held is said. */
async function runEither(command: Command, orElse: Command | undefined): Promise<void> {
  if (!orElse) return runCommand(command);
  const said = ({ words: [name] }: Command) => console.log(`  ✓ ${name} 成立。 ${name} held.`);
  try {
    await runCommand(command);
    said(command);
  } catch (error) {
    console.log(`  ${explain(error).message}`);
    await runCommand(orElse);
    said(orElse);
  }
}

async function applyMigrations(url: string): Promise<void> {
  const applied = await migrate(url);
  console.log(applied.length > 0 ? `  ${applied.join('\n  ')}` : '  没有新的迁移。 Nothing to apply.');
}

function loadEnvFile(file: string): void {
  if (!existsSync(file)) throw new Failure(`找不到环境变量文件 ${file}。`, `There is no ${file}.`);
  process.loadEnvFile(file);
}

main().catch((error: unknown) => {
  const { zh, en } = explain(error);
  console.error(`\n✗ ${zh}\n  ${en}`);
  process.exitCode = 1;
});
