import type { cloud } from '@/cloud/client';

export type Cared = Awaited<ReturnType<typeof cloud.care.member>>;
export type Note = Cared['notes'][number];
export type Call = Awaited<ReturnType<typeof cloud.care.calls>>['rows'][number];
