import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.changes> = Awaited<ReturnType<(typeof cloud.changes)[Action]>>;
export type Change = Answer<'list'>['rows'][number];
export type Shown = Answer<'show'>;
