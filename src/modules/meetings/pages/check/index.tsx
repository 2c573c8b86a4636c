import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { isSecretariat, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { CheckItem } from '@/components/check-item';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { undo } from '@/parts/flows/undo';
import { UndoBar } from '@/parts/flows/undo-bar';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { stepOf } from '../../form/draft';
import { fieldName } from '../../form/field-names';
import { useMeetingsText } from '../../text';
import { DecideSheet } from './decide-sheet';
import type { Finding } from './finding';
import { FindingCard } from './finding-card';
import { Publish } from './publish';
import './check.scss';

definePageConfig({ navigationBarTitleText: '发布前检查', enablePullDownRefresh: true });

/** What keeps a meeting from being announced, one by one, each with its reason and what to do. `?id=`. */
export default function Check() {
  const t = useMeetingsText('run');
  const { id = '' } = useRouter().params;
  const me = useWhoami();
  const read = useRead(['meetings', 'check', id], () => cloud.meetings.check({ meetingId: id }), {
    enabled: me.data?.signedIn !== false,
  });
  const [deciding, setDeciding] = useState<Finding | null>(null);
  const undoing = undo.use() && <UndoBar here={id} />;
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('check.title')} />;
  const runs = me.data ? isSecretariat(me.data) : false;
  const found = read.data;
  const draft = found?.of === 'draft';
  // Only a decision on the venue is missing. Whoever may take it does not ask himself for it.
  const askable = found
    ? !found.ready && found.missing.length === 0 && found.findings.every(({ level }) => level !== 'fail')
    : false;
  const edit = (step?: string, field?: string) => go('meetings/edit', { id, step, field });
  return (
    <Page
      title={found?.of === 'pending' ? t('check.changeTitle') : t('check.title')}
      action={
        found && !runs && undoing ? (
          <ActionBar above={undoing} />
        ) : (
          found &&
          runs && (
            <ActionBar
              above={undoing}
              note={found.noticeBy ? t('check.noticeBy', { day: dateText(found.noticeBy) }) : undefined}
            >
              {found.of !== 'published' && (
                <Button kind="plain" onTap={() => edit()}>
                  {t('check.edit')}
                </Button>
              )}
              {draft && !(askable && found.mayDecide) && (
                <Publish meetingId={id} version={found.version} ready={found.ready} askable={askable} />
              )}
              {!draft && <Button onTap={() => go('meetings/manage', { id })}>{t('check.manage')}</Button>}
            </ActionBar>
          )
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'text']} />}>
        {(check) => (
          <View>
            <Text className="check-title">{check.title}</Text>
            {check.of === 'draft' && (
              <NoticeBox
                tone={check.ready ? 'jade' : 'amber'}
                icon={check.ready ? 'tick' : 'bang'}
                title={check.ready ? t('check.ready') : t('check.notReady')}
                words={[check.ready && t('check.readyNote')]}
              />
            )}
            {check.missing.length > 0 && <Section title={t('check.missing')} />}
            {check.missing.length > 0 && (
              <Card>
                {check.missing.map(({ path, message }) => {
                  const field = path.join('.');
                  const step = stepOf(field);
                  return (
                    <CheckItem
                      key={field}
                      result="fail"
                      title={fieldName(field, t)}
                      note={`${t(`edit.steps.${step}`)} · ${message}`}
                      action={runs ? t('check.fill') : undefined}
                      onAction={() => edit(step, field)}
                    />
                  );
                })}
              </Card>
            )}
            {check.findings.length > 0 && <Section title={t('check.venue')} />}
            {check.findings.map((finding) => (
              <FindingCard
                key={`${finding.rule}${finding.key ?? ''}`}
                finding={finding}
                mayDecide={check.mayDecide}
                onDecide={() => setDeciding(finding)}
                onUrgent={runs && finding.rule === 'notice.short' ? () => edit('when') : undefined}
              />
            ))}
            {deciding && <DecideSheet meetingId={id} finding={deciding} onClose={() => setDeciding(null)} />}
          </View>
        )}
      </Loaded>
    </Page>
  );
}
