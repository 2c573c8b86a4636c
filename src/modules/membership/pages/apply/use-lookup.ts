import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { diagnoseUscc } from '@contracts/uscc';

/** Whether the company of a complete code is free to apply; not asked about the application that is being answered. */
export const useLookup = (uscc: string, own: string | null) => {
  const diagnosis = diagnoseUscc(uscc);
  const value = diagnosis.ok && diagnosis.value !== own ? diagnosis.value : null;
  const read = useRead(
    ['membership', 'lookupCompany', value],
    () => cloud.membership.lookupCompany({ uscc: value ?? '' }),
    { enabled: value !== null },
  );
  const found = value !== null && read.data && read.data.state !== 'free' ? read.data : null;
  return { checking: value !== null && read.isFetching && !read.data, found };
};
export type Found = NonNullable<ReturnType<typeof useLookup>['found']>;
