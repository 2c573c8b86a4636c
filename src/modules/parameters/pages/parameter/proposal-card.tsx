import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { dateText } from '@/i18n/dates';
import { useParametersText } from '../../text';
import type { Proposal, Shown } from '../../types';
import { DecideSheets, type Deciding } from './decide-sheets';
import { Value } from './value';

/** What waits: from what to what, by whom and why, and what the reader may do about it. */
export const ProposalCard = ({ parameter, proposal }: { parameter: Shown; proposal: Proposal }) => {
  const t = useParametersText();
  const [deciding, setDeciding] = useState<Deciding>(null);
  const { shape, standard, value } = parameter;
  const { own, mayDecide, lapsed } = proposal;
  const hint = lapsed ? t('proposal.lapsed') : own ? t('proposal.ownHint') : mayDecide ? null : t('proposal.lookHint');
  return (
    <Card className="proposal">
      <Text className="proposal-title">{t('proposal.waiting')}</Text>
      <View className="proposal-change">
        <View className="proposal-side">
          <Text className="parameter-quiet">{t('proposal.from')}</Text>
          <Value shape={shape} value={value} />
        </View>
        <View className="proposal-side proposal-new">
          <Text className="parameter-quiet">{t('proposal.to')}</Text>
          <Value shape={shape} value={proposal.value ?? standard} />
        </View>
      </View>
      <Text className="proposal-line">{`${t('proposal.day')} ${dateText(proposal.effectiveFrom)}`}</Text>
      <Text className="proposal-line">{`${t('proposal.by')} ${proposal.proposedBy ?? t('one.someone')}`}</Text>
      <Text className="proposal-line">{`${t('one.resolution')} ${proposal.resolution}`}</Text>
      <Text className="proposal-line">{`${t('one.reason')} ${proposal.reason}`}</Text>
      {hint && <Text className="parameter-quiet">{hint}</Text>}
      {(mayDecide || own) && (
        <View className="proposal-buttons">
          {own && (
            <Button kind="plain" onTap={() => setDeciding('withdraw')}>
              {t('proposal.withdraw')}
            </Button>
          )}
          {mayDecide && (
            <Button kind="plain" onTap={() => setDeciding('refuse')}>
              {t('proposal.refuse')}
            </Button>
          )}
          {mayDecide && !lapsed && <Button onTap={() => setDeciding('confirm')}>{t('proposal.confirm')}</Button>}
        </View>
      )}
      <DecideSheets parameter={parameter} proposal={proposal} deciding={deciding} onClose={() => setDeciding(null)} />
    </Card>
  );
};
