import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.complaints> = Awaited<ReturnType<(typeof cloud.complaints)[Action]>>;
export type Shown = Answer<'show'>;
export type ByCode = Answer<'askByCode'>;
export type Row = Answer<'register'>['rows'][number];
export type Own = Answer<'mine'>['rows'][number];
export type Options = Answer<'options'>;
