import type { cloud } from '@/cloud/client';

export type Managed = Awaited<ReturnType<typeof cloud.meetings.manage>>;
