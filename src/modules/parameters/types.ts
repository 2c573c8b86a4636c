import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.parameters> = Awaited<ReturnType<(typeof cloud.parameters)[Action]>>;
export type Parameter = Answer<'list'>['rows'][number];
export type Shown = Answer<'show'>;
export type Proposal = Shown['proposals'][number];
export type CalendarYear = Answer<'calendar'>;
export type CalendarDay = CalendarYear['days'][number];
export type Reading = Answer<'readArrangement'>;
export type Doubt = Reading['doubts'][number];
