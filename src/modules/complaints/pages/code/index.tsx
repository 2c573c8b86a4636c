import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { decoded } from '@/hooks/decoded';
import { ReasonSheet } from '@/kit/reason-sheet';
import { DecisionCard } from '../../components/decision-card';
import { stateTone } from '../../components/tone';
import { useComplaintsText } from '../../text';
import type { ByCode } from '../../types';
import '../../components/complaints.scss';

definePageConfig({ navigationBarTitleText: '查匿名投诉', enablePullDownRefresh: true });

type Act = 'state' | 'appeal' | 'withdraw';

/** An anonymous complaint, for whoever holds its code (`?code=`). */
export default function CodePage() {
  const t = useComplaintsText();
  const given = decoded(useRouter().params.code ?? '');
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState(given);
  const [doing, setDoing] = useState<Act | null>(null);
  const read = useRead(['complaints', 'code', asked], () => cloud.complaints.askByCode({ code: asked }), {
    enabled: asked !== '',
  });
  usePullToRefresh();
  const ask = () => (typed.trim() === asked ? void read.refetch() : setAsked(typed.trim()));
  const row = read.error ? undefined : read.data;
  return (
    <Page title={t('code.title')}>
      <Field
        label={t('code.label')}
        hint={t('code.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
        error={read.error && asked === typed.trim() ? sentenceOf(read.error) : null}
      />
      <Button disabled={typed.trim() === ''} busy={read.isFetching} onTap={ask}>
        {t('code.ask')}
      </Button>
      {row && <Found row={row} onDo={setDoing} />}
      {row && doing && (
        <ReasonSheet
          open
          onClose={() => setDoing(null)}
          title={t(doing === 'state' ? 'code.more' : `code.${doing}`)}
          consequence={t(doing === 'state' ? 'code.moreWords' : `code.${doing}Words`)}
          label={t('code.words')}
          min={2}
          max={3000}
          danger={doing === 'withdraw'}
          verb={t(doing === 'state' ? 'code.more' : `code.${doing}`)}
          kept={`complaints.code.${doing}`}
          field="words"
          write={cloud.complaints.actByCode}
          input={(words) => ({ code: asked, act: doing, words })}
          refreshes={[['complaints', 'code']]}
          done={() => t('code.done')}
        />
      )}
    </Page>
  );
}

const Found = ({ row, onDo }: { row: ByCode; onDo: (act: Act) => void }) => {
  const t = useComplaintsText();
  const { state, number, dueOn, provisional, words, reason, decision, final, may } = row;
  return (
    <View>
      <Section title={number} />
      <Card>
        <View className="complaint-head">
          <Text className="complaint-name">{t(`kinds.${row.kind}`)}</Text>
          <Chip tone={stateTone(state)}>{t(`states.${state}`)}</Chip>
        </View>
        {dueOn && (
          <Text className="complaint-line">{t('one.due', { day: dueOn }) + (provisional ? t('provisional') : '')}</Text>
        )}
        <Text className="complaint-words">{words}</Text>
        {reason && <Text className="complaint-line">{`${t('code.reason')}：${reason}`}</Text>}
      </Card>
      <DecisionCard title={t('one.decision')} decision={decision} />
      <DecisionCard title={t('one.final')} decision={final} />
      {may.appeal && <Button onTap={() => onDo('appeal')}>{t('code.appeal')}</Button>}
      {may.state && (
        <Button kind="plain" onTap={() => onDo('state')}>
          {t('code.more')}
        </Button>
      )}
      {may.withdraw && (
        <Button kind="quiet" onTap={() => onDo('withdraw')}>
          {t('code.withdraw')}
        </Button>
      )}
    </View>
  );
};
