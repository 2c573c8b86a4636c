import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.expenses> = Awaited<ReturnType<(typeof cloud.expenses)[Action]>>;
export type Shown = Answer<'show'>;
export type Situation = Answer<'look'>;
export type Lines = Answer<'lines'>;
export type Draft = Answer<'drafts'>['rows'][number];
export type Row = Answer<'mine'>['rows'][number];
export type BudgetYear = Answer<'budget'>;
export type Payable = Answer<'payable'>;
export type Batch = Answer<'batch'>;
export type Advance = Answer<'advances'>['rows'][number];
export type Form = Parameters<typeof cloud.expenses.submit>[0]['form'];
export type DraftForm = Draft['form'];
export type Invoice = DraftForm['invoices'][number];
