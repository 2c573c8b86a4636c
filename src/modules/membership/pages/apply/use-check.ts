import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ApplicationForm } from '@contracts/application';
import { cloud } from '@/cloud/client';

/**
 * The completeness check of a form that the schema takes. Consents are left out of the question and of the answer: they
 * are ticked right below it.
 */
export const useCheck = (ready: ApplicationForm | null, membershipId: string | undefined, enabled: boolean) => {
  const form = ready && { ...ready, consents: [] };
  const read = useQuery({
    queryKey: ['membership', 'checkForm', membershipId, form],
    queryFn: () => {
      if (!form) throw new Error('asked only with a form');
      return cloud.membership.checkForm({ form, ...(membershipId ? { membershipId } : {}) });
    },
    enabled: enabled && form !== null,
    placeholderData: keepPreviousData,
    // Not longer than the step is open: the answer names what was typed.
    gcTime: 0,
  });
  const items = form ? read.data?.check.filter(({ rule }) => !rule.startsWith('consent.')) : undefined;
  return { items, error: read.error, retry: () => void read.refetch() };
};
