import type { Command, Step } from './steps';
import { variables, type Environment } from './variables';

const quoted = (word: string) => (/^[\w@%+=:,./<>-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** A step as it would be typed, with every secret replaced by stars. */
export function showStep(step: Step, env: Environment): string {
  const { command, orElse } = step;
  if (!command) return step.shown ?? '';
  return mask([command, ...(orElse ? [orElse] : [])].map(typed).join('\n   或 or '), env);
}

function typed(command: Command): string {
  const before = Object.entries(command.env ?? {}).map(([name, value]) => `${name}=${quoted(value)}`);
  return [...before, command.program, ...command.words.map(quoted)].join(' ');
}

/** The text without any secret of this environment. */
export function mask(text: string, env: Environment): string {
  const secrets = variables.flatMap(({ name, secret }) => (secret && env[name] ? [env[name]] : []));
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, '****'), text);
}
