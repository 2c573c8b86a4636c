import type { cloud } from '@/cloud/client';

export type Own = Awaited<ReturnType<typeof cloud.standing.mine>>['rows'][number];
export type Shown = Awaited<ReturnType<typeof cloud.standing.show>>;
export type Summary = Awaited<ReturnType<typeof cloud.standing.cases>>['rows'][number];
export type Departure = Awaited<ReturnType<typeof cloud.standing.departures>>['rows'][number];
