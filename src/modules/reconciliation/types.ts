import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.reconciliation> = Awaited<
  ReturnType<(typeof cloud.reconciliation)[Action]>
>;
export type Statements = Answer<'statements'>;
export type Statement = Answer<'statement'>;
export type Queue = Answer<'queue'>;
export type Line = Queue['rows'][number];
export type Proposal = Line['proposals'][number];
export type OwnAccount = Answer<'accounts'>['rows'][number];
export type Settled = Answer<'settled'>['rows'][number];
export type Unapplied = Answer<'unapplied'>['rows'][number];
export type Day = Answer<'days'>['rows'][number];
export type DifferenceRow = Answer<'difference'>['rows'][number];
export type Difference = Answer<'differences'>['rows'][number];
