import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { deskSession } from '@/cloud/desk-session';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { useIdentityText } from '../../text';
import { type Session, SessionRow } from './session-row';
import { useEndSessions } from './use-end-sessions';
import './sessions.scss';

definePageConfig({ navigationBarTitleText: '电脑登录', enablePullDownRefresh: true });

/** The computers that are signed in as this person, and the way to sign each of them out. */
export default function Sessions() {
  const t = useIdentityText('desk');
  const me = useWhoami();
  const read = useRead(['identity', 'deskSessions'], () => cloud.identity.deskSessions({}));
  const [chosen, setChosen] = useState<readonly Session[]>([]);
  const rows = read.data?.rows ?? [];
  const own = rows.find(({ expiresAt }) => me.data?.channel === 'desk' && expiresAt === deskSession.expiresAt());
  const close = () => {
    setChosen([]);
    end.reset();
  };
  const end = useEndSessions(own, () => {
    close();
    // Without a session there is nothing to read any more.
    if (!chosen.some(({ id }) => id === own?.id)) void read.refetch();
  });
  usePullToRefresh();
  const add = me.data?.channel === 'wechat' ? to('identity/desk-confirm') : undefined;
  const [first] = chosen;
  const several = chosen.length > 1;
  const consequence = several
    ? t('sessions.endAllConsequence')
    : first && first.id === own?.id
      ? t('sessions.endHere')
      : t('sessions.endConsequence', { device: first?.device ?? '' });
  return (
    <Page
      title={t('sessions.title')}
      action={
        rows.length > 0 &&
        add && (
          <ActionBar>
            <Button onTap={add}>{t('sessions.add')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState icon="desk" action={add && t('sessions.add')} onAction={add}>
              {`${t('sessions.empty')}\n${t('sessions.emptyHere')}`}
            </EmptyState>
          ) : (
            <View>
              {rows.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  here={session.id === own?.id}
                  onEnd={() => setChosen([session])}
                />
              ))}
              <Text className="sessions-hint">{t('sessions.unknown')}</Text>
              {rows.length > 1 && (
                <Button kind="danger" onTap={() => setChosen(rows)}>
                  {t('sessions.endAll')}
                </Button>
              )}
            </View>
          )
        }
      </Loaded>
      <Confirm
        open={chosen.length > 0}
        danger
        title={several ? t('sessions.endAllTitle', { count: chosen.length }) : t('sessions.endTitle')}
        consequence={consequence}
        action={several ? t('sessions.endAll') : t('sessions.end')}
        busy={end.busy}
        error={end.sentence}
        onConfirm={() => end.run(chosen)}
        onCancel={close}
      />
    </Page>
  );
}
