import { cloud } from '@/cloud/client';
import { Finder, type Found } from './finder';
import { useKitText } from './text';

interface FindPersonProps {
  chosen?: readonly string[];
  onPick: (person: Found) => void;
  error?: string | null;
}

/** Digits that are neither a whole number nor its last four find nobody; the server is not asked while one types. */
const isFragment = (q: string) =>
  /^[\d\s+()-]+$/.test(q) && ![4, 8, 10, 11, 13, 14].includes(q.replace(/\D/g, '').length);

const findPeople = async (q: string): Promise<Found[]> => {
  if (isFragment(q)) return [];
  const { rows } = await cloud.identity.findPeople({ q });
  return rows.map(({ personId, name, phone, units }) => ({
    id: personId,
    name,
    note: [phone, ...units].filter(Boolean).join(' · ') || undefined,
    kept: units.join(' · ') || undefined,
  }));
};

/** A person by name, or by a phone or its last four digits. */
export const FindPerson = (props: FindPersonProps) => {
  const t = useKitText('find');
  return (
    <Finder
      {...props}
      icon="person"
      kind="person"
      placeholder={t('person')}
      find={findPeople}
      none={(q) => t(isFragment(q) ? 'personFragment' : 'personNone')}
    />
  );
};
