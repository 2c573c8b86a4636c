import { Failure } from '../../localcloud/failure';

/** What can be deployed by itself, in the order in which it is: a new function never meets an old table. */
export const parts = ['migrations', 'functions', 'h5', 'weapp'] as const;
export type Part = (typeof parts)[number];

export interface Order {
  parts: readonly Part[];
  dryRun: boolean;
  /** A file of `NAME=value` lines; what the shell has set wins. */
  envFile: string | null;
}

const usage = 'npm run deploy -- [--dry-run] [--only migrations|functions|h5|weapp] [--env-file .env]';

/** Reads the command line. Throws a `Failure` for a word that means nothing. */
export function readOrder(words: readonly string[]): Order {
  const order: Order = { parts, dryRun: false, envFile: null };
  for (let i = 0; i < words.length; i++) {
    const [name, given] = (words[i] ?? '').split('=', 2);
    const value = () => given ?? words[++i] ?? '';
    if (name === '--dry-run') order.dryRun = true;
    else if (name === '--env-file') order.envFile = value();
    else if (name === '--only') {
      const wanted = value().split(',');
      const unknown = wanted.find((part) => !(parts as readonly string[]).includes(part));
      if (unknown !== undefined)
        throw new Failure(`没有“${unknown}”这一项可以部署。用法：${usage}`, `There is no part "${unknown}". ${usage}`);
      order.parts = parts.filter((part) => wanted.includes(part));
    } else throw new Failure(`看不懂“${words[i]}”。用法：${usage}`, `"${words[i]}" means nothing here. ${usage}`);
  }
  return order;
}
