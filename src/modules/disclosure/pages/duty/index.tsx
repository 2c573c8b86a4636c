import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Chip } from '@/components/chip';
import { Columns } from '@/components/columns';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { namesText } from '@/i18n/names';
import { Trail } from '@/kit/trail';
import { useSaid } from '../../components/said';
import { standTone } from '../../components/tone';
import type { zhCN } from '../../messages/zh-CN';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';
import { Acts, type Act } from './acts';
import { Channels } from './channels';
import { DraftSections } from './draft-sections';
import { DutyFiles } from './duty-files';
import { Secrets } from './secrets';
import { Wanting } from './wanting';

definePageConfig({ navigationBarTitleText: '公开事项', enablePullDownRefresh: true });

/** One duty (`?id=`): its draft, what is missing, files, review, publishing, links and corrections. */
export default function DutyPage() {
  const t = useDisclosureText('duty');
  const id = useRouter().params.id ?? '';
  const [act, setAct] = useState<Act | null>(null);
  const read = useRead(['disclosure', 'duty', id], () => cloud.disclosure.duty({ id }));
  usePullToRefresh();
  const duty = read.data;
  return (
    <Page wide title={t('title')} action={duty && <Bar duty={duty} onAct={setAct} />}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => <Body duty={shown} onAct={setAct} />}
      </Loaded>
      {duty && act && <Acts duty={duty} act={act} onClose={() => setAct(null)} />}
    </Page>
  );
}

/** What is to be done next, and beside it the way back. */
const Bar = ({ duty: { may, sections, stand }, onAct }: { duty: Duty; onAct: (act: Act) => void }) => {
  const t = useDisclosureText('duty');
  const button = (act: Act, words: string, plain = false) => (
    <Button key={act} kind={plain ? 'plain' : 'primary'} onTap={() => onAct(act)}>
      {words}
    </Button>
  );
  const buttons = [
    may.review && button('refuse', t('refuse'), true),
    may.review && button('pass', t('pass')),
    !may.review && may.recall && button('recall', t('recall'), true),
    may.publish && button('publish', t('publish')),
    may.write && button('fill', t(sections ? 'refill' : 'fill'), sections !== null),
    may.submit && button('submit', t('submit')),
    may.correct && button('correct', t('correct'), true),
    may.link && stand === 'linking' && button('link', t('addChannel')),
  ].filter(Boolean);
  return buttons.length > 0 && <ActionBar>{buttons}</ActionBar>;
};

const Body = ({ duty, onAct }: { duty: Duty; onAct: (act: Act) => void }) => {
  const t = useDisclosureText();
  const house = useText();
  const said = useSaid();
  const { may, versions, dueOn } = duty;
  const due = dueOn
    ? [
        dateText(dueOn),
        duty.provisional && t('provisional'),
        duty.late && t(duty.stand === 'done' ? 'lateDone' : 'late'),
      ]
    : [t('noDay')];
  const steps = duty.events.map(({ kind, at, by, office, reason }) => ({
    ...{ title: t(`duty.steps.${kind as keyof (typeof zhCN)['duty']['steps']}`), at, by, office, reason },
  }));
  return (
    <>
      <Card kind="list">
        <ListRow
          title={said(duty.title)}
          extra={<Chip tone={standTone(duty)}>{t(`stands.${duty.stand}`)}</Chip>}
          label={[said(duty.title), t(`stands.${duty.stand}`)].join('，')}
        />
      </Card>
      <Columns>
        <View>
          <Wanting duty={duty} />
          <Secrets duty={duty} />
          <DraftSections duty={duty} />
        </View>
        <View>
          <Facts
            facts={[
              { key: 'due', label: t('duty.due'), value: due.filter(Boolean).join(' · ') },
              { key: 'basis', label: t('duty.basis'), value: said(duty.basis) },
              { key: 'audience', label: t('duty.audience'), value: t(`audiences.${duty.audience}`) },
              {
                key: 'who',
                label: t('duty.who'),
                value: duty.assignedTo ?? namesText(duty.offices.map((office) => house(`offices.${office}`))),
              },
              { key: 'since', label: t('duty.since'), value: dateText(duty.since) },
              { key: 'published', label: t('duty.published'), value: duty.publishedOn && dateText(duty.publishedOn) },
              { key: 'done', label: t('duty.done'), value: duty.doneOn && dateText(duty.doneOn) },
              {
                key: 'readBy',
                label: t('duty.readBy'),
                value: versions > 0 ? t('duty.readCount', { count: duty.readBy }) : null,
              },
              { key: 'reason', label: t('duty.reason'), value: duty.reason },
              { key: 'digest', label: t('duty.digest'), value: duty.sha256 },
            ]}
          />
          <DutyFiles duty={duty} />
          <Channels duty={duty} onAdd={may.link ? () => onAct('link') : undefined} />
          <Card kind="list">
            {versions > 0 && (
              <ListRow icon="book" title={t('duty.look')} onTap={() => go('disclosure/item', { id: duty.id })} />
            )}
            {may.assign && <ListRow icon="person" title={t('duty.assign')} onTap={() => onAct('assign')} />}
            {may.write && duty.sections && (
              <ListRow icon="people" title={t('duty.changeAudience')} onTap={() => onAct('audience')} />
            )}
            {may.discard && (
              <ListRow
                icon="trash"
                title={t(versions > 0 ? 'duty.discard' : 'duty.discardHand')}
                onTap={() => onAct('discard')}
              />
            )}
          </Card>
          {steps.length > 0 && <Section title={t('duty.history')} />}
          {steps.length > 0 && <Trail events={steps} />}
        </View>
      </Columns>
    </>
  );
};
