import type { cloud } from '@/cloud/client';

type Listed = Awaited<ReturnType<typeof cloud.positions.list>>;
export type Position = Listed['rows'][number];
export type Term = Listed['terms'][number];
export type Finding = Position['findings'][number];
export type Election = NonNullable<Awaited<ReturnType<typeof cloud.positions.election>>['election']>;
