import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

export type Unit = Awaited<ReturnType<typeof cloud.membership.myUnit>>;
export type Person = Unit['representatives'][number];
export type Licence = Unit['licences'][number];

export const useUnit = () => useRead(['membership', 'unit'], () => cloud.membership.myUnit({}));
