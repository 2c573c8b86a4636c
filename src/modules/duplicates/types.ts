import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.duplicates> = Awaited<ReturnType<(typeof cloud.duplicates)[Action]>>;
export type Pair = Answer<'candidates'>['rows'][number];
export type Compared = Answer<'compare'>;
export type Side = Compared['first'];
export type Which = 'first' | 'second';
export type Merge = Answer<'showMerge'>;
export type Takeable = Merge['took'][number];
