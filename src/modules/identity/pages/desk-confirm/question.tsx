import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Skeleton } from '@/components/skeleton';
import { go, to } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useIdentityText } from '../../text';
import { Outcome } from './outcome';
import './desk-confirm.scss';

/** Which computer asks, for how long, and the two answers to it. */
export const Question = ({ code, onAnother, onDone }: { code: string; onAnother: () => void; onDone: () => void }) => {
  const t = useIdentityText('desk');
  const request = useRead(['identity', 'deskRequest', code], () => cloud.identity.deskRequest({ pairingCode: code }));
  const [answered, setAnswered] = useState<'accepted' | 'refused' | null>(null);
  const accept = useWrite(cloud.identity.answerDeskRequest, {
    refreshes: [['identity', 'deskSessions']],
    onDone: () => setAnswered('accepted'),
  });
  const refuse = useWrite(cloud.identity.answerDeskRequest, { refreshes: [], onDone: () => setAnswered('refused') });
  const fault = accept.error ?? refuse.error;
  const over = [request.error, fault].some((error) => codeOf(error) === 'DESK_CODE_EXPIRED');

  if (answered === 'accepted')
    return (
      <Outcome icon="tick" tone="jade" title={t('confirm.accepted')} note={t('confirm.acceptedNote')}>
        <Button onTap={onDone}>{t('confirm.done')}</Button>
        {to('identity/sessions') && (
          <Button kind="quiet" onTap={() => go('identity/sessions')}>
            {t('confirm.sessions')}
          </Button>
        )}
      </Outcome>
    );
  if (answered === 'refused')
    return (
      <Outcome icon="shield" tone="azure" title={t('confirm.refused')} note={t('confirm.refusedNote')}>
        <Button onTap={onDone}>{t('confirm.done')}</Button>
      </Outcome>
    );
  if (over)
    return (
      <Outcome icon="clock" tone="amber" title={t('confirm.expired')} note={t('confirm.expiredNote')}>
        <Button onTap={onAnother}>{t('confirm.another')}</Button>
      </Outcome>
    );
  return (
    <Loaded read={request} skeleton={<Skeleton shapes={['text', 'form']} />}>
      {({ device, startedAt, sessionHours }) => (
        <View>
          <View className="desk-confirm-mark">
            <Icon name="desk" size="large" />
          </View>
          <Text className="desk-confirm-title desk-confirm-middle" {...accessible('heading', t('confirm.ask.head'))}>
            {t('confirm.ask.head')}
          </Text>
          <Text className="desk-confirm-device">{device}</Text>
          <Card kind="list" className="desk-confirm-facts">
            <ListRow icon="clock" title={instantText(startedAt)} note={t('confirm.ask.since')} />
            <ListRow
              icon="shield"
              title={t('confirm.ask.hoursValue', { count: sessionHours })}
              note={t('confirm.ask.hours')}
            />
          </Card>
          <View className="desk-confirm-warning">
            <Icon name="bang" size="small" />
            <Text>{t('confirm.ask.warning')}</Text>
          </View>
          {fault && (
            <View className="desk-confirm-fault" {...accessible('alert')}>
              {accept.sentence ?? refuse.sentence}
            </View>
          )}
          <View className="desk-confirm-buttons">
            <Button
              busy={accept.busy}
              disabled={refuse.busy}
              onTap={() => accept.run({ pairingCode: code, accept: true })}
            >
              {t('confirm.ask.accept')}
            </Button>
            <Button
              kind="plain"
              busy={refuse.busy}
              disabled={accept.busy}
              onTap={() => refuse.run({ pairingCode: code, accept: false })}
            >
              {t('confirm.ask.refuse')}
            </Button>
          </View>
        </View>
      )}
    </Loaded>
  );
};
