import { detailOf } from '@/cloud/refusal';

let claim: string | null = null;

/** What WeChat has said of a number that is another account's: it stays in memory, and serves for half an hour. */
export const transferClaim = {
  /** Keeps what a refused verification gives; false when it was refused for something else. */
  keep: (error: unknown): boolean => {
    const given = detailOf(error).claim;
    if (typeof given !== 'string') return false;
    claim = given;
    return true;
  },
  get: () => claim,
  drop: () => {
    claim = null;
  },
};
