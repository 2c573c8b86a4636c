import type { cloud } from '@/cloud/client';

type Answer<Action extends keyof typeof cloud.payments> = Awaited<ReturnType<(typeof cloud.payments)[Action]>>;
export type FeeList = Answer<'fees'>;
export type ListedFee = FeeList['rows'][number];
export type WaitingFee = FeeList['proposed'][number];
export type ShownBill = Answer<'bill'>;
export type BillPage = Answer<'bills'>;
export type MyBills = Answer<'myBills'>;
export type Requests = Answer<'invoices'>;
export type Title = Answer<'titles'>['rows'][number];
