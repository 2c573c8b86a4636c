import { type ConsentCode, consentCodes } from '@contracts/consents';
import type { cloud } from '@/cloud/client';

export type ConsentRow = Awaited<ReturnType<typeof cloud.identity.consents>>['rows'][number];
export interface Standing {
  code: ConsentCode;
  state: 'given' | 'outdated' | 'withdrawn' | 'none';
  latest: ConsentRow | null;
  /** Newest first. */
  history: readonly ConsentRow[];
}

const stateOf = (latest: ConsentRow | undefined): Standing['state'] => {
  if (!latest) return 'none';
  if (latest.withdrawnAt) return 'withdrawn';
  return latest.current ? 'given' : 'outdated';
};

/** Where each consent stands. `rows`: newest first, as the server lists them. */
export const standings = (rows: readonly ConsentRow[]): Standing[] =>
  consentCodes.map((code) => {
    const history = rows.filter((row) => row.code === code);
    return { code, state: stateOf(history[0]), latest: history[0] ?? null, history };
  });
