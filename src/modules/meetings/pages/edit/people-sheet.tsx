import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ErrorState } from '@/components/error-state';
import { SearchBar } from '@/components/search-bar';
import { Sheet } from '@/components/sheet';
import { Tick } from '@/components/tick';
import { useSettled } from '@/hooks/settled';
import { useMeetingsText } from '../../text';

interface PeopleSheetProps {
  open: boolean;
  chosen: readonly string[];
  onChange: (personIds: string[]) => void;
  onClose: () => void;
}

/** Finds people by name or phone and ticks those who must leave for an item. */
export const PeopleSheet = ({ open, chosen, onChange, onClose }: PeopleSheetProps) => {
  const t = useMeetingsText('run');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const people = useQuery({
    queryKey: ['identity', 'findPeople', q],
    queryFn: () => cloud.identity.findPeople({ q }),
    enabled: open && q.length > 0,
  });
  const turn = (personId: string, on: boolean) =>
    onChange(on ? [...chosen, personId] : chosen.filter((each) => each !== personId));
  return (
    <Sheet open={open} title={t('edit.conflicts')} onClose={onClose}>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('edit.find')} />
      {chosen.length > 0 && <Text className="edit-note">{t('edit.conflictCount', { count: chosen.length })}</Text>}
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.data?.rows.length === 0 && <Text className="edit-note">{t('edit.findNone')}</Text>}
      <View>
        {(people.data?.rows ?? []).map(({ personId, name, phone, units }) => (
          <Tick
            key={personId}
            checked={chosen.includes(personId)}
            label={[name, phone, ...units].filter(Boolean).join(' · ')}
            onChange={(on) => turn(personId, on)}
          />
        ))}
      </View>
    </Sheet>
  );
};
