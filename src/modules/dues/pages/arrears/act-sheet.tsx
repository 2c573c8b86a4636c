import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Arrear } from '@contracts/dues';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { go, to } from '@/hooks/go';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuesText } from '../../text';

type Act = 'call' | 'deemed' | 'decide';

/** What may be done about one bill: call, look closer; after a year tell the member, and decide once it has answered. */
export const ActSheet = ({ row, onClose }: { row: Arrear; onClose: () => void }) => {
  const t = useDuesText('arrears');
  const [act, setAct] = useState<Act>();
  const [decision, setDecision] = useState<'withdrawn' | 'kept'>('kept');
  const me = useWhoami().data;
  const keeps = me !== undefined && holds(me, ['finance', 'clerk', 'director']);
  const decides = me !== undefined && holds(me, ['director']);
  const { id, membershipId } = row;
  const shared = { open: true, onClose, refreshes: [['register'], ['dues']] as const };
  if (act === 'call')
    return (
      <ReasonSheet
        {...shared}
        title={t('callTitle')}
        consequence={t('callConsequence')}
        phrases={[t('callPhrases.promised'), t('callPhrases.nobody')]}
        verb={t('call')}
        kept={`${id}.call`}
        field="note"
        write={cloud.dues.recordCall}
        input={(note) => ({ id, note })}
        done={() => t('called')}
      />
    );
  if (act === 'deemed')
    return (
      <ReasonSheet
        {...shared}
        title={t('deemed')}
        consequence={t('deemedConsequence')}
        phrases={[t('deemedPhrase')]}
        min={4}
        max={300}
        verb={t('deemed')}
        kept={`${id}.deemed`}
        write={cloud.dues.noticeDeemed}
        input={(reason) => ({ id, reason })}
        done={({ replyUntil }) => t('noticed', { day: replyUntil })}
      />
    );
  if (act === 'decide')
    return (
      <ReasonSheet
        {...shared}
        title={t('decideTitle')}
        consequence={t('decideConsequence')}
        min={4}
        max={300}
        verb={t('decide')}
        danger={decision === 'withdrawn'}
        kept={`${id}.decide`}
        write={cloud.dues.decideDeemed}
        input={(reason) => ({ id, decision, reason })}
        done={() => t('decided')}
      >
        <ChoiceChips
          label={t('decision')}
          choices={(['kept', 'withdrawn'] as const).map((value) => ({ value, label: t(`decisions.${value}`) }))}
          value={decision}
          onChange={setDecision}
        />
      </ReasonSheet>
    );
  return (
    <Sheet open title={row.name} onClose={onClose}>
      <Text>{`${money(row.owed)} · ${t('days', { days: row.days })} · ${row.billNo}`}</Text>
      <Card kind="list">
        {keeps && <ListRow icon="phone" title={t('call')} onTap={() => setAct('call')} />}
        {keeps && <ListRow icon="money" title={t('detail')} onTap={() => go('dues/mine', { id: membershipId })} />}
        <ListRow icon="people" title={t('member')} onTap={to('workbench/member', { id: membershipId })} />
        {decides && row.deemed === 'due' && <ListRow icon="bang" title={t('deemed')} onTap={() => setAct('deemed')} />}
        {decides && row.deemed === 'noticed' && (
          <ListRow icon="stamp" title={t('decide')} onTap={() => setAct('decide')} />
        )}
      </Card>
    </Sheet>
  );
};
