import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ErrorState } from '@/components/error-state';
import { Icon } from '@/components/icon';
import { SearchBar } from '@/components/search-bar';
import { Segments } from '@/components/segments';
import { Tap } from '@/components/tap';
import { useSettled } from '@/hooks/settled';
import { useProceedingsText } from '../../text';

export interface Chosen {
  personId: string;
  name: string;
  voter: boolean;
}

/** People one by one, each entitled or an observer; found by name or phone as one types. */
export const People = ({
  chosen,
  onChange,
}: {
  chosen: readonly Chosen[];
  onChange: (chosen: readonly Chosen[]) => void;
}) => {
  const t = useProceedingsText('roll');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['identity', 'findPeople', q],
    queryFn: () => cloud.identity.findPeople({ q }),
    enabled: q.length > 0,
  });
  const rows = (found.data?.rows ?? []).filter(({ personId }) => !chosen.some((one) => one.personId === personId));
  const add = (personId: string, name: string) => {
    onChange([...chosen, { personId, name, voter: true }]);
    setTyped('');
  };
  const turn = (personId: string, voter: boolean) =>
    onChange(chosen.map((one) => (one.personId === personId ? { ...one, voter } : one)));
  const voters = chosen.filter(({ voter }) => voter).length;
  return (
    <View>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('set.find')} />
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {q && found.data && rows.length === 0 && <Text className="roll-quiet">{t('set.findNone')}</Text>}
      {q !== '' &&
        rows.map(({ personId, name, phone, units }) => {
          const note = [phone, ...units].filter(Boolean).join(' · ');
          const called = name || t('set.nameless');
          return (
            <Tap key={personId} className="roll-found" label={`${called}，${note}`} onTap={() => add(personId, called)}>
              <View className="roll-words">
                <Text>{called}</Text>
                {note && <Text className="roll-quiet">{note}</Text>}
              </View>
              <Icon name="plus" />
            </Tap>
          );
        })}
      {chosen.length > 0 && (
        <Text className="roll-quiet">{t('set.chosen', { voters, observers: chosen.length - voters })}</Text>
      )}
      {chosen.map(({ personId, name, voter }) => (
        <View key={personId} className="roll-chosen">
          <Text className="roll-words">{name}</Text>
          <Segments
            label={name}
            choices={[
              { value: 'voter', label: t('set.voter') },
              { value: 'observer', label: t('set.observer') },
            ]}
            value={voter ? 'voter' : 'observer'}
            onChange={(value) => turn(personId, value === 'voter')}
          />
          <Tap
            className="roll-remove"
            label={t('set.remove', { name })}
            onTap={() => onChange(chosen.filter((one) => one.personId !== personId))}
          >
            <Icon name="cross" />
          </Tap>
        </View>
      ))}
    </View>
  );
};
