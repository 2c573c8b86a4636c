import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.sideposts> = Awaited<ReturnType<(typeof cloud.sideposts)[Action]>>;
export type Mine = Answer<'mine'>;
export type Post = Mine['posts'][number];
export type Row = Answer<'register'>['rows'][number];
export type Form = Parameters<typeof cloud.sideposts.declare>[0];
