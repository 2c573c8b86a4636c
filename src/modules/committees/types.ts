import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.committees> = Awaited<ReturnType<(typeof cloud.committees)[Action]>>;
export type Committee = Answer<'list'>['rows'][number];
export type Shown = Answer<'show'>;
export type Member = Shown['rows'][number];
