import type { cloud } from '@/cloud/client';

export type MemberFile = Awaited<ReturnType<typeof cloud.workbench.memberFile>>;
