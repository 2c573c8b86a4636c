import type { cloud } from '@/cloud/client';

export type Roll = Awaited<ReturnType<typeof cloud.proceedings.roll>>;
export type RollRow = Roll['rows'][number];
export const filters = ['present', 'left', 'excused', 'absent', 'ceased', 'observers'] as const;
export type Filter = (typeof filters)[number];
