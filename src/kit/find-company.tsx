import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { Finder, type Found } from './finder';
import { useKitText } from './text';

interface FindCompanyProps {
  chosen?: readonly string[];
  onPick: (company: Found) => void;
  error?: string | null;
}

const inRegister = async (q: string): Promise<Found[]> => {
  const { members } = await cloud.workbench.search({ q });
  return members.map(({ id, title, detail }) => ({
    id,
    name: title,
    note: detail ?? undefined,
    kept: detail ?? undefined,
  }));
};
const inDirectory = async (q: string): Promise<Found[]> => {
  const { rows } = await cloud.membership.directory({ q });
  return rows.map(({ id, name, memberNo }) => ({ id, name, note: memberNo, kept: memberNo }));
};

/** A member: whoever holds an office finds it by number, code, representative or phone too, others by its name. */
export const FindCompany = (props: FindCompanyProps) => {
  const t = useKitText('find');
  const holdsOffice = (useWhoami().data?.offices.length ?? 0) > 0;
  return (
    <Finder
      {...props}
      icon="building"
      kind={holdsOffice ? 'member' : 'company'}
      placeholder={t('company')}
      find={holdsOffice ? inRegister : inDirectory}
      none={(q) => t('companyNone', { q })}
    />
  );
};
