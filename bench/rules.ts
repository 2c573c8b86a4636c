import { bundle } from './bundle';
import type { Line } from './line';

/** Built into one file as it runs in a function: of calls this short, the way between modules would be half. */
export async function rulesBench(): Promise<Line[]> {
  const { measureRules } = (await import(bundle('rules-turns'))) as typeof import('./rules-turns');
  return measureRules();
}
