import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Confirm } from '@/components/confirm';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { phoneText } from '@/i18n/phone-text';
import { PhoneChip } from '../../components/phone-chip';
import { useMembershipText } from '../../text';
import { AddPersonSheet } from './add-person-sheet';
import type { Person, Unit } from './use-unit';

const most = 10;

/** Who may act for the unit. */
export const People = ({ unit }: { unit: Unit }) => {
  const t = useMembershipText('members');
  const [adding, setAdding] = useState(false);
  const [leaver, setLeaver] = useState<Person | null>(null);
  const people = unit.representatives;
  const remove = useWrite(cloud.membership.removeRepresentative, {
    onDone: () => {
      const name = leaver?.name ?? '';
      setLeaver(null);
      void Taro.showToast({ icon: 'none', title: t('people.removed', { name }) });
    },
  });
  const keep = () => {
    remove.reset();
    setLeaver(null);
  };
  const { name = '', primary = false } = leaver ?? {};
  return (
    <View>
      <Section title={t('people.title')} note={t('people.count', { count: people.length })} />
      <Card kind="list">
        {people.map((person) => (
          <PersonLine key={person.id} person={person} onRemove={() => setLeaver(person)} />
        ))}
        {people.length < most && (
          <Button kind="quiet" onTap={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        )}
      </Card>
      <AddPersonSheet open={adding} onClose={() => setAdding(false)} />
      <Confirm
        open={leaver !== null}
        title={t('people.removeTitle', { name })}
        consequence={t(primary ? 'people.removePrimary' : 'people.removeConsequence', { name, unit: unit.name })}
        action={t('people.remove')}
        danger
        busy={remove.busy}
        error={remove.sentence}
        onConfirm={() => leaver && remove.run({ representativeId: leaver.id })}
        onCancel={keep}
      />
    </View>
  );
};

const PersonLine = ({ person, onRemove }: { person: Person; onRemove: () => void }) => {
  const t = useMembershipText('members');
  const { name, title, phone, primary } = person;
  return (
    <View className="unit-person">
      <View className="unit-person-words">
        <View className="unit-person-head">
          <Text className="unit-person-name">{title ? `${name} · ${title}` : name}</Text>
          {primary && <Chip tone="azure">{t('people.primary')}</Chip>}
        </View>
        <Text className="unit-person-phone">{phoneText(phone)}</Text>
        <PhoneChip {...person} />
      </View>
      <Tap className="unit-person-remove" label={t('people.removeTitle', { name })} onTap={onRemove}>
        <Text>{t('people.remove')}</Text>
      </Tap>
    </View>
  );
};
