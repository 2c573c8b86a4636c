import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.inquiries> = Awaited<ReturnType<(typeof cloud.inquiries)[Action]>>;
export type Shown = Answer<'show'>;
export type ByCode = Answer<'byCode'>;
export type Row = Answer<'register'>['rows'][number];
