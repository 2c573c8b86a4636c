import type { Part } from './parts';
import { problem, type Problem } from './problem';
import { pairs, variables, type Environment } from './variables';

/** CloudBase takes 4 KB of environment variables a function. */
const environmentBytes = 4096;

/** All that is missing or malformed for these parts, at once. */
export function judgeEnvironment(env: Environment, parts: readonly Part[]): Problem[] {
  const found = variables.flatMap(({ name, zh, en, needed, form }) => {
    const value = env[name] ?? '';
    if (value === '')
      return needed.some((part) => parts.includes(part))
        ? [problem(`缺少环境变量 ${name}：${zh}，${form.zh}。`, `${name} is missing: ${en}, ${form.en}.`)]
        : [];
    return form.fits(value)
      ? []
      : [problem(`环境变量 ${name} 的写法不对：应为${form.zh}。`, `${name} is malformed: it is ${form.en}.`)];
  });
  for (const [one, other] of pairs) {
    if (!env[one] === !env[other]) continue;
    const [given, missing] = env[one] ? [one, other] : [other, one];
    found.push(problem(`填了 ${given} 就要填 ${missing}，两个一起用。`, `${given} needs ${missing} beside it.`));
  }
  const bytes = Buffer.byteLength(JSON.stringify(functionEnvironment(env)));
  if (parts.includes('functions') && bytes > environmentBytes)
    found.push(
      problem(
        `云函数的环境变量共 ${bytes} 字节，超过 CloudBase 的 ${environmentBytes} 字节。`,
        `The functions' variables take ${bytes} bytes of ${environmentBytes}.`,
      ),
    );
  return found;
}

/** What each function's process will see. */
export function functionEnvironment(env: Environment): Record<string, string> {
  const given = variables.flatMap(({ name, passedOn }) => (passedOn && env[name] ? [[name, env[name]] as const] : []));
  // The clock of a function in production cannot be moved; calendar days are computed, so its zone stays the cloud's.
  return { NODE_ENV: 'production', ...Object.fromEntries(given) };
}
