import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { judgeParameter } from '@contracts/judge-parameter';
import type { ParameterValue } from '@contracts/parameter-shape';
import { problemWords } from '@contracts/parameter-words';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { ValueField } from '@/parts/parameters/value-field';
import { useParametersText, useSpoken } from '../../text';
import type { Shown } from '../../types';
import { Value } from './value';

/** The first of the two persons: what it shall be, from when, by which resolution and why. */
export const ProposeSheet = ({ parameter, onClose }: { parameter: Shown; onClose: () => void }) => {
  const t = useParametersText('propose');
  const spoken = useSpoken();
  const { id, shape, standard, today } = parameter;
  const [which, setWhich] = useState<'own' | 'source'>('own');
  const [value, setValue] = useState<unknown>(parameter.value);
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const resolution = useKeptWords(`${id}.resolution`);
  const reason = useKeptWords(`${id}.reason`);
  const propose = useWrite(cloud.parameters.propose, {
    refreshes: [['parameters']],
    onDone: () => {
      resolution.forget();
      reason.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('sent') });
    },
  });
  const problems = which === 'own' ? judgeParameter(shape, value, standard) : [];
  const refused = problems.filter(({ refusal }) => refusal).map((each) => problemWords(shape, each, spoken));
  const advice = problems.filter(({ refusal }) => !refusal).map((each) => problemWords(shape, each, spoken));
  const ready = refused.length === 0 && resolution.words.trim().length >= 2 && reason.words.trim().length >= 4;
  return (
    <Sheet
      open
      title={t('title')}
      onClose={onClose}
      footer={
        <Button
          busy={propose.busy}
          disabled={!ready}
          onTap={() =>
            propose.run({
              id,
              value: which === 'own' ? (value as ParameterValue) : null,
              effectiveFrom,
              resolution: resolution.words.trim(),
              reason: reason.words.trim(),
            })
          }
        >
          {t('send')}
        </Button>
      }
    >
      {parameter.own && (
        <ChoiceChips
          label={t('which')}
          choices={[
            { value: 'own', label: t('ownValue') },
            { value: 'source', label: t('backToSource') },
          ]}
          value={which}
          onChange={setWhich}
        />
      )}
      {which === 'own' && (
        <ValueField
          label={spoken === 'en' ? parameter.titleEn : parameter.title}
          shape={shape}
          value={value}
          onChange={setValue}
        />
      )}
      {refused.length > 0 ? (
        <NoticeBox
          tone="cinnabar"
          icon="bang"
          title={t('wrong', { what: refused[0] ?? '' })}
          words={refused.slice(1)}
        />
      ) : (
        <View className="propose-preview">
          <Text className="parameter-quiet">{t('preview')}</Text>
          <Value shape={shape} value={which === 'own' ? value : standard} />
        </View>
      )}
      {advice.length > 0 && <NoticeBox tone="amber" icon="bang" title={advice[0] ?? ''} words={advice.slice(1)} />}
      <DateField label={t('day')} hint={t('dayHint')} value={effectiveFrom} from={today} onChange={setEffectiveFrom} />
      <Field
        label={t('resolution')}
        hint={t('resolutionHint')}
        maxLength={100}
        value={resolution.words}
        onChange={resolution.change}
        error={propose.issues.resolution}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        multiline
        maxLength={300}
        value={reason.words}
        onChange={reason.change}
        error={propose.issues.reason ?? propose.sentence}
      />
      <PhraseChips label={t('common')} phrases={[t('reasons.charter'), t('reasons.council')]} onPick={reason.change} />
      <Text className="parameter-quiet">{t('next')}</Text>
    </Sheet>
  );
};
