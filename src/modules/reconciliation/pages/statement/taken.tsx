import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { StatTile } from '@/components/stat-tile';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useReconciliationText } from '../../text';
import type { Statement } from '../../types';

/** As many as one reads; the file has the others. */
const mostShown = 15;

/** What a statement brought: new lines, known ones, rows that were none, where the balance does not follow. */
export const Taken = ({ whole }: { whole: Statement }) => {
  const t = useReconciliationText('statement');
  const words = useReconciliationText();
  const [asking, setAsking] = useState(false);
  const { bad, badRows, gaps, open, settled, may } = whole;
  return (
    <Page
      title={t('title')}
      action={
        whole.state === 'taken' && (
          <ActionBar note={settled > 0 ? t('settledNote', { count: settled }) : undefined}>
            {may.takeBack && (
              <Button kind="danger" onTap={() => setAsking(true)}>
                {t('takeBack')}
              </Button>
            )}
            {open > 0 && (
              <Button
                onTap={() => go(whole.channel === 'wechat' ? 'reconciliation/differences' : 'reconciliation/queue')}
              >
                {t('toQueue', { count: open })}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      <NoticeBox
        tone={whole.state === 'taken' ? (open > 0 ? 'azure' : 'jade') : 'amber'}
        icon="list"
        title={whole.fileName}
        words={[
          whole.layout && t('known', { layout: whole.layout }),
          whole.firstDay && whole.lastDay && t('period', { from: whole.firstDay, to: whole.lastDay }),
          whole.state === 'taken' && open === 0 && t('allDone'),
          whole.endedReason && t('ended', { reason: whole.endedReason }),
        ]}
      />
      <View className="stat-tiles">
        <StatTile figure={whole.fresh} label={t('fresh')} />
        <StatTile figure={whole.known} label={t('knownLines')} />
        <StatTile figure={badRows} label={t('bad')} urgent={badRows > 0} />
      </View>
      {gaps.length > 0 && (
        <>
          <Section title={t('gaps')} />
          <Text>{t('gapWords')}</Text>
          <Card kind="list">
            {gaps.slice(0, mostShown).map(({ line, missing }) => (
              <ListRow
                key={line}
                title={t('gap', { line })}
                note={t(missing > 0 ? 'gapMissing' : 'gapMore', { amount: money(Math.abs(missing)) })}
              />
            ))}
          </Card>
        </>
      )}
      {bad.length > 0 && (
        <>
          <Section title={t('badTitle')} />
          <Card kind="list">
            {bad.slice(0, mostShown).map(({ line, fault, detail }) => (
              <ListRow key={line} title={t('badRow', { line })} note={words(`faults.${fault}`, { detail })} />
            ))}
          </Card>
          {badRows > mostShown && <Text>{t('more', { count: badRows - mostShown })}</Text>}
        </>
      )}
      {asking && (
        <ReasonSheet
          open
          onClose={() => setAsking(false)}
          title={t('takeBackTitle')}
          consequence={t('takeBackWords')}
          verb={t('takeBack')}
          danger
          min={4}
          kept={`takeBackStatement.${whole.id}`}
          write={cloud.reconciliation.takeBack}
          input={(reason) => ({ id: whole.id, reason })}
          refreshes={[['reconciliation']]}
          done={() => t('takenBack')}
          onDone={() => setAsking(false)}
        />
      )}
    </Page>
  );
};
