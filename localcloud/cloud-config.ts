import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from './paths';

export interface Trigger {
  name: string;
  /** Seven fields, UTC+8: second minute hour day month weekday year. */
  config: string;
}
export interface CloudFunction {
  name: string;
  timeoutMs: number;
  memoryMb: number;
  /** Whether clients may call it; timers may always. */
  invoke: boolean;
  triggers: Trigger[];
}

interface ConfigFile {
  messagePush?: string;
  functions: {
    name: string;
    timeout: number;
    memorySize: number;
    invoke?: boolean;
    triggers?: (Trigger & { type: string })[];
  }[];
}

/** The limits of the cloud, from the file that is deployed. */
export function readCloudConfig(file = join(repoRoot, 'cloudbaserc.json')): CloudFunction[] {
  const { functions } = JSON.parse(readFileSync(file, 'utf8')) as ConfigFile;
  return functions.map(({ name, timeout, memorySize, invoke, triggers }) => ({
    name,
    timeoutMs: timeout * 1000,
    memoryMb: memorySize,
    invoke: invoke ?? true,
    triggers: (triggers ?? []).filter((trigger) => trigger.type === 'timer'),
  }));
}

/** Handbook §12.12: what a call may carry in and out, in bytes. */
export const limits = { callFunctionText: 100 * 1024, request: 6 * 1024 * 1024, response: 6 * 1024 * 1024 };

/** The function that WeChat's message push is configured to reach, if any. */
export const readMessagePush = (file = join(repoRoot, 'cloudbaserc.json')): string | null =>
  (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile).messagePush ?? null;
