import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Segments } from '@/components/segments';
import { Tap } from '@/components/tap';
import { FindPerson } from '@/kit/find-person';
import { useProceedingsText } from '../../text';

export interface Chosen {
  personId: string;
  name: string;
  voter: boolean;
}

/** People one by one, each entitled or an observer. */
export const People = ({
  chosen,
  onChange,
}: {
  chosen: readonly Chosen[];
  onChange: (chosen: readonly Chosen[]) => void;
}) => {
  const t = useProceedingsText('roll');
  const ids = chosen.map(({ personId }) => personId);
  const turn = (personId: string, voter: boolean) =>
    onChange(chosen.map((one) => (one.personId === personId ? { ...one, voter } : one)));
  const voters = chosen.filter(({ voter }) => voter).length;
  return (
    <View>
      <FindPerson
        chosen={ids}
        onPick={({ id, name }) => {
          if (!ids.includes(id)) onChange([...chosen, { personId: id, name, voter: true }]);
        }}
      />
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
