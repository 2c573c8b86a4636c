import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { instantText } from '@/i18n/dates';
import { FigureRow } from '@/kit/figure-row';
import { FindCompany } from '@/kit/find-company';
import type { Found } from '@/kit/finder';
import { ListPage } from '@/kit/list-page';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuesText } from '../../text';

definePageConfig({ navigationBarTitleText: '会费减免', enablePullDownRefresh: true });

type Reliefs = Awaited<ReturnType<typeof cloud.dues.reliefs>>;
type Row = Reliefs['rows'][number];

/** Who pays less under a standard, by which clause of it and why. */
export default function ReliefsPage() {
  const t = useDuesText('relieve');
  const all = useDuesText('standard');
  const standardId = useRouter().params.id ?? '';
  const me = useWhoami().data;
  const keeps = me !== undefined && holds(me, ['director', 'finance']);
  const standard = useRead(['dues', 'standard', standardId], () => cloud.dues.standard({ id: standardId })).data;
  const [giving, setGiving] = useState(false);
  const [member, setMember] = useState<Found>();
  const [clause, setClause] = useState<string | null>(null);
  const [ending, setEnding] = useState<Row>();
  const row = (each: Row) => (
    <FigureRow
      title={each.name}
      figure={`${each.percent}%`}
      facts={[
        t('row', { reduction: each.reduction, percent: each.percent }),
        each.reason,
        t('by', { by: each.by ?? '', at: instantText(each.at) }),
      ]}
      act={keeps ? { verb: t('end'), onTap: () => setEnding(each) } : undefined}
    />
  );
  return (
    <ListPage<Reliefs>
      title={all('reliefs')}
      queryKey={['dues', 'reliefs', standardId]}
      read={(cursor) => cloud.dues.reliefs({ standardId, cursor })}
      row={row}
      empty={{ icon: 'money', words: t('empty') }}
      action={
        keeps &&
        standard?.ballot && (
          <ActionBar>
            <Button onTap={() => setGiving(true)}>{all('relieve')}</Button>
          </ActionBar>
        )
      }
    >
      {giving && standard && (
        <ReasonSheet
          open
          onClose={() => setGiving(false)}
          title={t('title')}
          consequence={t('consequence')}
          min={4}
          ready={member !== undefined && clause !== null}
          verb={t('verb')}
          kept={`${standardId}.relieve`}
          write={cloud.dues.relieve}
          input={(reason) => ({ membershipId: member?.id ?? '', standardId, reduction: Number(clause), reason })}
          refreshes={[['dues']]}
          done={() => t('done')}
        >
          <Text>{member ? member.name : t('which')}</Text>
          <FindCompany chosen={member ? [member.id] : []} onPick={setMember} />
          <ChoiceChips
            label={t('clause')}
            choices={standard.reductions.map(({ name, percent }, i) => ({
              value: String(i + 1),
              label: percent === 100 ? all('exempt', { name }) : all('reduction', { name, percent }),
            }))}
            value={clause}
            onChange={setClause}
          />
        </ReasonSheet>
      )}
      {ending && (
        <ReasonSheet
          open
          onClose={() => setEnding(undefined)}
          title={t('end')}
          consequence={t('endConsequence')}
          min={2}
          verb={t('end')}
          danger
          kept={`${ending.id}.endRelief`}
          write={cloud.dues.endRelief}
          input={(reason) => ({ id: ending.id, reason })}
          refreshes={[['dues']]}
          done={() => t('ended')}
        />
      )}
    </ListPage>
  );
}
