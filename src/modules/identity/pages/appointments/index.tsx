import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { ListPage } from '@/kit/list-page';
import { useIdentityText } from '../../text';
import { AppointSheet } from './appoint-sheet';
import { AppointmentRow } from './appointment-row';
import { EndSheet } from './end-sheet';
import type { Appointment } from './types';

definePageConfig({ navigationBarTitleText: '任职', enablePullDownRefresh: true });

/** Dated offices: who holds them, and for the secretary-general, who shall and who no longer. */
export default function Appointments() {
  const t = useIdentityText('appointments');
  const [shown, setShown] = useState<'current' | 'all'>('current');
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const me = useWhoami().data;
  const mayChange = me?.offices.some(({ office }) => office === 'director') ?? false;
  const appoint = () => setAppointing(true);
  return (
    <ListPage
      title={t('title')}
      action={
        mayChange && (
          <ActionBar>
            <Button onTap={appoint}>{t('appoint')}</Button>
          </ActionBar>
        )
      }
      filters={
        <Card kind="list">
          <ChoiceChips
            label={t('shown')}
            hint={me && !mayChange ? t('readOnly') : undefined}
            choices={[
              { value: 'current', label: t('show.current') },
              { value: 'all', label: t('show.all') },
            ]}
            value={shown}
            onChange={setShown}
          />
        </Card>
      }
      queryKey={['identity', 'appointments', shown]}
      read={(cursor) => cloud.identity.appointments({ includeEnded: shown === 'all', cursor })}
      row={(appointment, _, before) => (
        <AppointmentRow
          appointment={appointment}
          headed={appointment.office !== before?.office}
          onEnd={mayChange ? () => setEnding(appointment) : undefined}
        />
      )}
      empty={{
        icon: 'people',
        words: t('empty'),
        action: mayChange ? t('appointFirst') : undefined,
        onAction: appoint,
      }}
    >
      <AppointSheet open={appointing} onClose={() => setAppointing(false)} />
      {ending && <EndSheet appointment={ending} onClose={() => setEnding(null)} />}
    </ListPage>
  );
}
