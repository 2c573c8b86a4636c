import type { cloud } from '@/cloud/client';

export type Started = Awaited<ReturnType<typeof cloud.flows.mine>>;
export type StartedCase = Started['rows'][number];
