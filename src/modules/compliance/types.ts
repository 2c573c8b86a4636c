import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.compliance> = Awaited<ReturnType<(typeof cloud.compliance)[Action]>>;
export type Whole = Answer<'list'>;
export type Row = Whole['rows'][number];
export type Shown = Answer<'show'>;
export type Fact = Shown['facts'][number];
export type Value = Fact['value'];
export type Unit = Fact['unit'];
export type RuleRow = Answer<'rules'>['rows'][number];
export type Rule = Answer<'rule'>;
export type RuleForm = Parameters<typeof cloud.compliance.enterRule>[0];
export type Trials = Answer<'backTests'>;
export type Case = Answer<'backTestRows'>['rows'][number];
export type RiskPage = Answer<'risks'>;
export type RiskRow = RiskPage['rows'][number];
export type Risk = Answer<'risk'>;
export type RiskForm = Parameters<typeof cloud.compliance.saveRisk>[0]['form'];
