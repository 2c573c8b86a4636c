import type { ContentTask } from '../ground/content-check';
import { defineTask } from '../shared/queue';

/** Never given up: what the check holds back would stay unseen for good. */
export const contentCheck = defineTask<ContentTask>({
  name: 'checkContent',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});

/** Never given up: a name that nobody has judged is seen by nobody. */
export const namingCheck = defineTask<ContentTask>({
  name: 'checkNaming',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});

/** Tells what was decided on an application, unless it was taken back. */
export const decisionTelling = defineTask<{ membershipId: string; caseId: string; event: string; version: number }>({
  name: 'tellDecision',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});

/** Tells whoever has the number that an invitation names. */
export const invitation = defineTask<{ representativeId: string }>({
  name: 'tellInvited',
  rank: 3,
  patience: 8,
});

/** Queued by the migration that found keys of before; never given up, for a person known by two keys could join twice. */
export const permitRekeying = defineTask<Record<string, never>>({
  name: 'rekeyPermits',
  rank: 4,
  patience: Number.POSITIVE_INFINITY,
});
