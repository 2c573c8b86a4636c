import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.disclosure> = Awaited<ReturnType<(typeof cloud.disclosure)[Action]>>;
export type Calendar = Answer<'calendar'>;
export type Row = Calendar['rows'][number];
export type Duty = Answer<'duty'>;
export type Section = NonNullable<Duty['sections']>[number];
export type Figure = Section['figures'][number];
export type Secret = Duty['secrets'][number];
export type Published = Answer<'published'>;
export type Item = Answer<'item'>;
