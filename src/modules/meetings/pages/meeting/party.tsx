import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { go, to } from '@/hooks/go';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';

type Registration = Meeting['others'][number];
type Asked = { registrationId: string; seat: number; name: string } | null;

const lives = (registration: Registration | null) =>
  registration !== null && ['confirmed', 'waiting', 'offered'].includes(registration.state);

/** Who comes along, and who comes for one's other companies; each can stay away without the others. */
export const Party = ({ meeting }: { meeting: Meeting }) => {
  const t = useMeetingsText('meeting');
  const [asked, setAsked] = useState<Asked>(null);
  const done = (title: string) => {
    setAsked(null);
    void Taro.showToast({ icon: 'none', title });
  };
  const drop = useWrite(cloud.meetings.dropCompanion, { onDone: () => done(t('party.dropped')) });
  const cancel = useWrite(cloud.meetings.cancelRegistration, { onDone: () => done(t('cancel.done')) });
  const { id, registration, others, units } = meeting;
  const own = lives(registration) ? registration : null;
  const companions = own?.companions ?? [];
  const inside = (seat: number) => own?.checkedIn.some((each) => each.seat === seat) ?? false;
  const more = registration && own ? units : [];
  if (companions.length === 0 && others.length === 0 && more.length === 0) return null;
  const away = [
    ...companions.flatMap(({ seat, name }) => (own && !inside(seat) ? [{ registrationId: own.id, seat, name }] : [])),
    ...others.flatMap(({ id: registrationId, name, checkedIn }) =>
      checkedIn.length === 0 ? [{ registrationId, seat: 0, name }] : [],
    ),
  ];
  return (
    <View>
      <Section title={t('party.title')} />
      <Card kind="list">
        {companions.map(({ seat, name }) => (
          <ListRow key={seat} icon="people" title={name} note={t('party.along')} />
        ))}
        {others.map((other) => (
          <ListRow
            key={other.id}
            icon="building"
            title={other.name}
            note={[other.unitName, t(`party.states.${other.state}`)].filter(Boolean).join(' · ')}
            onTap={other.state === 'confirmed' ? to('attendance/ticket', { id, registration: other.id }) : undefined}
          />
        ))}
        {more.map(({ membershipId, name }) => (
          <ListRow
            key={membershipId}
            icon="plus"
            title={t('party.add', { name })}
            onTap={() => go('meetings/register', { id, unit: membershipId })}
          />
        ))}
      </Card>
      <View className="meeting-more">
        {away.map((who) => (
          <Button key={`${who.registrationId}/${who.seat}`} small kind="quiet" onTap={() => setAsked(who)}>
            {t('party.dropOf', { name: who.name })}
          </Button>
        ))}
      </View>
      <Confirm
        open={asked !== null}
        title={t('party.dropTitle', { name: asked?.name ?? '' })}
        consequence={t(asked?.seat === 0 ? 'cancel.consequence' : 'party.consequence')}
        action={t('party.drop')}
        keep={t('cancel.keep')}
        danger
        busy={drop.busy || cancel.busy}
        error={drop.sentence ?? cancel.sentence}
        onCancel={() => {
          drop.reset();
          cancel.reset();
          setAsked(null);
        }}
        onConfirm={() => {
          if (asked?.seat === 0) cancel.run({ registrationId: asked.registrationId });
          else if (asked) drop.run({ registrationId: asked.registrationId, seat: asked.seat });
        }}
      />
    </View>
  );
};
