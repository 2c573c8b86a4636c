import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useWhoami } from '@/cloud/reads';
import { codeOf } from '@/cloud/refusal';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { useText } from '@/i18n/main';
import { ChooseUnit, representedBy } from './choose-unit';
import './on-behalf.scss';

/** Whether the house asked for whom one acts before it would answer. */
export const asksForUnit = (error: Error | null | undefined): boolean =>
  error !== null && error !== undefined && codeOf(error) === 'CHOOSE_UNIT';

/** Stands where something of one's member would be, while one represents several and has not said which. */
export const ChooseFirst = () => {
  const t = useText();
  const me = useWhoami().data;
  const [choosing, setChoosing] = useState(false);
  if (!me) return null;
  return (
    <Card>
      <Text className="choose-first-words">{t('mine.chooseFirst', { count: representedBy(me).length })}</Text>
      <Text className="choose-first-why">{t('mine.chooseWhy')}</Text>
      <Button onTap={() => setChoosing(true)}>{t('mine.choose')}</Button>
      <ChooseUnit me={me} open={choosing} onClose={() => setChoosing(false)} />
    </Card>
  );
};
