import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Segments } from '@/components/segments';
import { StatTile } from '@/components/stat-tile';
import { ListPage } from '@/kit/list-page';
import { useComplianceText, useSpoken } from '../../text';
import type { Case } from '../../types';
import { factWords, partsWords } from '../../value-words';
import { ProposeSheet } from './propose-sheet';
import './tried.scss';

definePageConfig({ navigationBarTitleText: '回测结果', enablePullDownRefresh: true });

const kinds = ['gained', 'lost', 'kept'] as const;
const everyMs = 2000;

/** What a value would have found on the past beside the version of today; and from here it is proposed. */
export default function TriedPage() {
  const t = useComplianceText('trial');
  const { id = '', rule: ruleId = '' } = useRouter().params;
  const [what, setWhat] = useState<(typeof kinds)[number]>('gained');
  const [proposing, setProposing] = useState(false);
  const trials = useRead(['compliance', 'backTests', ruleId], () => cloud.compliance.backTests({ ruleId }));
  const [going, setGoing] = useState(true);
  const read = useRead(
    ['compliance', 'backTest', id],
    () => cloud.compliance.backTest({ id }),
    going ? { every: everyMs } : {},
  );
  const test = read.data;
  if (going && test?.done) setGoing(false);
  const [spoken, shape] = [useSpoken(), trials.data?.shape];
  return (
    <ListPage
      title={t('result')}
      queryKey={['compliance', 'backTestRows', id, what, test?.done]}
      read={(cursor) => cloud.compliance.backTestRows({ id, what, cursor })}
      filters={
        test && (
          <View className="tried-head">
            {trials.data && <Text className="tried-title">{trials.data.title}</Text>}
            {shape && <Text className="tried-value">{partsWords(shape, test.value, spoken)}</Text>}
            <Text className="tried-quiet">{t('days', { from: test.from, to: test.to })}</Text>
            {!test.done && <Text className="tried-quiet">{t('running', { subjects: test.subjects })}</Text>}
            <View className="stat-tiles">
              <StatTile figure={test.beforeHits} label={t('today')} />
              <StatTile figure={test.afterHits} label={t('tried')} />
              <StatTile figure={test.gained} label={t('gained')} />
              <StatTile figure={test.lost} label={t('lost')} />
            </View>
            <Segments
              label={t('which')}
              choices={kinds.map((value) => ({ value, label: t(value) }))}
              value={what}
              onChange={setWhat}
            />
          </View>
        )
      }
      row={(each) => <CaseCard each={each} />}
      empty={{ icon: 'shield', words: t(test?.done === false ? 'notYet' : 'noCases') }}
      action={
        test?.done &&
        trials.data &&
        (trials.data.mayStart || trials.data.mayPropose) && (
          <ActionBar note={t(trials.data.mayPropose ? 'proposeHint' : 'leaveHint')}>
            {trials.data.mayPropose && <Button onTap={() => setProposing(true)}>{t('propose')}</Button>}
          </ActionBar>
        )
      }
    >
      {proposing && test && trials.data && (
        <ProposeSheet ruleId={ruleId} value={test.value} trials={trials.data} onClose={() => setProposing(false)} />
      )}
    </ListPage>
  );
}

const CaseCard = ({ each: { said, day, page, facts } }: { each: Case }) => {
  const t = useComplianceText();
  const known = [day, ...facts.map(({ label, value, unit }) => `${label} ${factWords(value, unit)}`)].join(' · ');
  const original = page ? t('one.original') : '';
  return (
    <Card
      label={[said, known, original].filter(Boolean).join(' ')}
      onTap={page ? () => void Taro.navigateTo({ url: page }) : undefined}
    >
      <Text className="tried-said">{said}</Text>
      <Text className="tried-quiet">{known}</Text>
      {original && <Text className="tried-original">{original}</Text>}
    </Card>
  );
};
