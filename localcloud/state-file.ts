import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePayKeys, type PayKeys } from './wechat/pay';

/** A small JSON document that survives a restart; written whole, so that a kill leaves the old or the new one. */
export class StateFile<T extends object> {
  readonly value: T;

  constructor(
    private readonly file: string,
    initial: T,
  ) {
    this.value = { ...initial, ...(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<T>) : {}) };
  }

  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.value, null, 1), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}

export interface Secrets {
  postgresPassword: string;
  /** Root key of the functions: what they encrypted must stay readable after a restart. */
  huiguanSecret: string;
  secretId: string;
  secretKey: string;
  fileKey: string;
}

/** The merchant's keys and WeChat's, made on the first start: an order of yesterday can still be told of. */
export function readPayKeys(dataDir: string): PayKeys {
  const file = join(dataDir, 'wechat-pay.json');
  const state = new StateFile<PayKeys>(file, existsSync(file) ? ({} as PayKeys) : makePayKeys());
  state.save();
  return state.value;
}

/** Made on the first start, kept beside the data that depends on them. */
export function readSecrets(dataDir: string): Secrets {
  const random = () => randomBytes(24).toString('base64url');
  const state = new StateFile<Secrets>(join(dataDir, 'secrets.json'), {
    postgresPassword: random(),
    huiguanSecret: random() + random(),
    secretId: `AKID${random()}`,
    secretKey: random(),
    fileKey: random(),
  });
  state.save();
  return state.value;
}
