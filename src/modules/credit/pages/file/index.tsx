import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go, opener } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { ChooseFirst } from '@/parts/identity/choose-first';
import { mustChoose } from '@/parts/identity/choose-unit';
import { useCreditText } from '../../text';
import type { File } from '../../types';
import { Course } from './course';
import { Head } from './head';
import { Lift } from './lift';
import { Lost, Parts } from './parts';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '信用档案', enablePullDownRefresh: true });

/** As many as one reads through; the others stand on their page. */
const firstBenefits = 6;

/** 信用档案: one's own without `?id=`, any member's with it for whoever keeps or oversees the files. */
export default function FilePage() {
  const t = useCreditText('file');
  const house = useCreditText();
  const id = useRouter().params.id || undefined;
  const me = useWhoami().data;
  const [confirming, setConfirming] = useState(false);
  const unchosen = !id && me !== undefined && mustChoose(me);
  const read = useRead(['credit', 'file', id ?? me?.actingFor ?? null], () => cloud.credit.file({ membershipId: id }), {
    enabled: !unchosen,
  });
  usePullToRefresh();
  const file = read.data;
  return (
    <Page
      title={t('title')}
      action={file?.score && <Actions file={file} member={id} onConfirm={() => setConfirming(true)} />}
    >
      {unchosen ? (
        <ChooseFirst />
      ) : (
        <Loaded read={read} skeleton={<Skeleton shapes={['member', 'rows']} />}>
          {(shown) =>
            shown.none || !shown.score ? (
              <EmptyState
                icon="chart"
                action={shown.none === 'noConsent' && shown.own ? t('toConsents') : undefined}
                onAction={() => go('identity/consents')}
              >
                {t(shown.none ?? 'noModel')}
              </EmptyState>
            ) : (
              <Body file={shown} member={id} acting={me?.actingFor === shown.membershipId} />
            )
          }
        </Loaded>
      )}
      {file?.standing?.notice && confirming && (
        <ReasonSheet
          open
          onClose={() => setConfirming(false)}
          title={t('confirmFall')}
          consequence={t('confirmWords')}
          hint={t('confirmHint')}
          min={4}
          max={300}
          verb={t('confirmFall')}
          danger
          kept={`${file.membershipId}.fall`}
          write={cloud.credit.confirmFall}
          input={(reason) => ({ membershipId: file.membershipId, reason })}
          refreshes={[['credit']]}
          done={({ grade }) => house('file.confirmed', { grade })}
        />
      )}
    </Page>
  );
}

/** The one thing to do now at the thumb: the first that lifts, the fall to confirm, or the register that it came from. */
const Actions = ({ file, member, onConfirm }: { file: File; member: string | undefined; onConfirm: () => void }) => {
  const t = useCreditText();
  if (!file.own)
    return file.may.confirmFall ? (
      <ActionBar>
        <Button onTap={onConfirm}>{t('file.confirmFall')}</Button>
      </ActionBar>
    ) : null;
  const first = file.lift?.changes[0] ?? file.possible.find(({ total }) => total > (file.score?.total ?? 0));
  const open = first && opener(first.page);
  return (
    <ActionBar>
      <Button kind={open ? 'plain' : undefined} onTap={() => go('credit/object', { member })}>
        {t('file.object')}
      </Button>
      {first && open && <Button onTap={open}>{t(`shortActs.${first.act}`)}</Button>}
    </ActionBar>
  );
};

/** `member`: as it was asked for; one's own may be another than the one that one acts for now. */
const Body = ({ file, member, acting }: { file: File; member: string | undefined; acting: boolean }) => {
  const t = useCreditText();
  const { score, standing, objections, benefits } = file;
  if (!score) return null;
  const notice = standing?.notice;
  return (
    <>
      {notice && standing && (
        <NoticeBox
          tone="amber"
          icon="bang"
          title={t('file.noticeTitle', { from: standing.grade, to: notice.grade })}
          words={[t(file.own ? 'file.noticeWords' : 'file.noticeStaff', { until: dateText(notice.until) })]}
        >
          {file.own && file.today <= notice.until && (
            <Button kind="plain" small onTap={() => go('credit/object', { kind: 'fall', deed: 'notice', member })}>
              {t('file.objectFall')}
            </Button>
          )}
        </NoticeBox>
      )}
      <Head file={file} />
      <Lift file={file} />
      <Lost score={score} member={member} />
      <Parts score={score} member={member} />
      <Course file={file} />
      {objections.length > 0 && (
        <>
          <Section title={t('file.objections')} />
          <Card kind="list">
            {objections.map(({ id, kind, state, filedAt }) => (
              <ListRow
                key={id}
                title={t(`kinds.${kind}`)}
                note={dateText(filedAt.slice(0, 10))}
                value={t(`states.${state as 'open'}`)}
                onTap={() => go('credit/objection', { id })}
              />
            ))}
          </Card>
        </>
      )}
      <Section title={t('file.benefits')} />
      <Card kind="list">
        {benefits.length === 0 && <Text className="credit-quiet">{t('file.benefitsNone')}</Text>}
        {benefits.slice(0, firstBenefits).map(({ id, title, basis, grades }) => (
          <ListRow key={id} title={title} note={basis} value={grades.join(' ')} />
        ))}
        {benefits.length > firstBenefits && (
          <ListRow
            title={t('file.benefitsAll', { count: benefits.length })}
            icon="list"
            onTap={() => go('credit/benefits')}
          />
        )}
      </Card>
      <Card kind="list">
        <ListRow title={t('file.history')} icon="clock" onTap={() => go('credit/history', { id: member })} />
        {file.may.report && acting && (
          <ListRow title={t('file.reports')} icon="qr" onTap={() => go('credit/reports')} />
        )}
      </Card>
    </>
  );
};
