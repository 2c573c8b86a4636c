import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ErrorState } from '@/components/error-state';
import { SearchBar } from '@/components/search-bar';
import { Tap } from '@/components/tap';
import { useSettled } from '@/hooks/settled';
import { useIdentityText } from '../../text';
import type { Found } from './types';
import './appointments.scss';

/** A person by name or phone, as one types. */
export const FindPerson = ({ onFound, error }: { onFound: (person: Found) => void; error: string | null }) => {
  const t = useIdentityText('appointments');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const people = useQuery({
    queryKey: ['identity', 'findPeople', q],
    queryFn: () => cloud.identity.findPeople({ q }),
    enabled: q.length > 0,
  });
  const rows = people.data?.rows ?? [];
  return (
    <View>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('findHint')} />
      {error && <Text className="person-quiet person-wrong">{error}</Text>}
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.data && rows.length === 0 && <Text className="person-quiet">{t('findNone')}</Text>}
      {rows.map((person) => {
        const note = [person.phone, ...person.units].filter(Boolean).join(' · ');
        return (
          <Tap
            key={person.personId}
            className="person-found"
            label={`${person.name}，${note}`}
            onTap={() => onFound(person)}
          >
            <Text className="person-found-name">{person.name || t('nameless')}</Text>
            {note && <Text className="person-found-note">{note}</Text>}
          </Tap>
        );
      })}
    </View>
  );
};
