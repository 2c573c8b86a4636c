import type { MemberColumn } from '@contracts/workbench';
import type { cloud } from '@/cloud/client';
import type { Question } from '@/kit/register/types';

export type Members = Awaited<ReturnType<typeof cloud.workbench.members>>;
type Input = Parameters<typeof cloud.workbench.members>[0];

/** What is set in the register, as the contract asks for it; what is kept on the device is judged there. */
export const inputOf = ({ q, filters, sort }: Question): Omit<Input, 'cursor'> => {
  const many = (key: string) => (filters[key]?.length ? [...filters[key]] : undefined);
  const one = (key: string) => filters[key]?.[0];
  return {
    q,
    status: many('status') as Input['status'],
    kind: one('kind') as Input['kind'],
    tier: one('tier'),
    industry: one('industry'),
    region: one('region'),
    committeeId: one('committee'),
    expiresBy: one('expiresBy'),
    tags: many('tags'),
    grade: one('grade') as Input['grade'],
    sort: sort.key as Input['sort'],
    descending: sort.descending,
  };
};

/** The same for the export: these columns in this order, and of the rows only the chosen ones. */
export const takenOf = (question: Question, columns: readonly string[], ids?: readonly string[]) => ({
  ...inputOf(question),
  // Beside the name on the page, a column of its own on the sheet.
  columns: ['name', 'memberNo', ...columns.filter((key) => key !== 'name' && key !== 'memberNo')] as MemberColumn[],
  ids: ids && [...ids],
});
