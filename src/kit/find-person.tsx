import { cloud } from '@/cloud/client';
import { Finder, type Found } from './finder';
import { useKitText } from './text';

interface FindPersonProps {
  chosen?: readonly string[];
  onPick: (person: Found) => void;
  error?: string | null;
}

const findPeople = async (q: string): Promise<Found[]> => {
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
      none={() => t('personNone')}
    />
  );
};
