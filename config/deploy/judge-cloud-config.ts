import { parseCron } from '../../localcloud/cron';
import { problem, type Problem } from './problem';

export interface FunctionEntry {
  name: string;
  handler?: string;
  runtime?: string;
  timeout: number;
  memorySize: number;
  installDependency?: boolean;
  /** Whether clients may call it; what CloudBase keeps as a rule of the environment. */
  invoke?: boolean;
  triggers?: { name: string; type: string; config: string }[];
}
export interface CloudConfig {
  functionRoot: string;
  functions: FunctionEntry[];
}

const memorySizes = [128, 256, 512, 1024, 2048];
const mostFunctions = 50;

/** Whether CloudBase would take this file, and whether it names every function folder and no other. */
export function judgeCloudConfig(config: CloudConfig, folders: readonly string[]): Problem[] {
  const names = config.functions.map((each) => each.name);
  const found = config.functions.flatMap(judgeFunction);
  for (const folder of folders)
    if (!names.includes(folder))
      found.push(
        problem(`云函数 ${folder} 没有写进 cloudbaserc.json，不会被部署。`, `${folder} is not in cloudbaserc.json.`),
      );
  for (const name of names)
    if (!folders.includes(name))
      found.push(
        problem(
          `cloudbaserc.json 里的 ${name} 没有对应的目录 cloudfunctions/${name}。`,
          `There is no cloudfunctions/${name}.`,
        ),
      );
  for (const name of new Set(names.filter((each, i) => names.indexOf(each) !== i)))
    found.push(problem(`cloudbaserc.json 里 ${name} 写了两次。`, `${name} stands twice in cloudbaserc.json.`));
  if (names.length > mostFunctions)
    found.push(
      problem(
        `一个环境最多 ${mostFunctions} 个云函数，现在有 ${names.length} 个。`,
        `An environment holds ${mostFunctions} functions.`,
      ),
    );
  return found;
}

function judgeFunction({ name, handler, timeout, memorySize, invoke, triggers = [] }: FunctionEntry): Problem[] {
  const found: Problem[] = [];
  const wrong = (zh: string, en: string) => found.push(problem(`云函数 ${name}：${zh}`, `${name}: ${en}`));
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name))
    wrong('名称应以小写字母开头，只用小写字母、数字和短横线。', 'a name has small letters, digits and hyphens.');
  if (handler !== 'index.main') wrong('handler 应为 index.main。', 'its handler is index.main.');
  if (!(timeout >= 1 && timeout <= 60))
    wrong(`timeout 是 ${timeout}，应为 1 到 60 秒。`, `its timeout is 1 to 60 seconds, not ${timeout}.`);
  if (!memorySizes.includes(memorySize))
    wrong(
      `memorySize 是 ${memorySize}，应为 ${memorySizes.join('、')}。`,
      `its memory is one of ${memorySizes.join(', ')}.`,
    );
  if (triggers.length > 1) wrong('CloudBase 一个函数只有一个定时触发器。', 'CloudBase takes one timer a function.');
  if (triggers.length > 0 && invoke !== false)
    wrong(
      '由定时器触发，客户端不应能调用，请写 "invoke": false。',
      'timers call it, so clients must not: "invoke": false.',
    );
  for (const trigger of triggers) {
    if (trigger.type !== 'timer' || !/^[A-Za-z][\w-]{0,59}$/.test(trigger.name))
      wrong(`触发器 ${trigger.name} 的名称或类型不对。`, `its trigger ${trigger.name} has a wrong name or type.`);
    try {
      parseCron(trigger.config);
    } catch (error) {
      wrong(`定时表达式“${trigger.config}”不对，应为 7 段（秒 分 时 日 月 星期 年）。`, (error as Error).message);
    }
  }
  return found;
}
