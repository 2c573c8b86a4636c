import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useMeetingsText } from '../../text';
import type { Row } from './filters';

/** Names that WeChat left to a person or refused: shown as they are, or as somebody of the secretariat words them. */
export const NamesSheet = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const t = useMeetingsText('run');
  const [names, setNames] = useState([row.name, ...row.companions.map(({ name }) => name)]);
  const typed = [row.name, ...row.companions.map(({ name }) => name)];
  const changed = names.some((name, at) => name.trim() !== typed[at]);
  const decide = useWrite(cloud.meetings.decideNames, { onDone: onClose });
  const send = () => {
    const [name = '', ...companions] = names.map((each) => each.trim());
    const unitName = row.guest ? (row.unitName ?? '') : '';
    decide.run({ registrationId: row.id, ...(changed && { reword: { name, unitName, companions } }) });
  };
  return (
    <Sheet
      open
      title={t('list.names')}
      onClose={onClose}
      footer={
        <Button busy={decide.busy} onTap={send}>
          {t(changed ? 'list.namesReword' : 'list.namesPass')}
        </Button>
      }
    >
      <View>
        <Text>{t(row.words === 'risky' ? 'list.namesRisky' : 'list.namesReview')}</Text>
        {names.map((name, at) => (
          <Field
            key={typed[at]}
            label={at === 0 ? t('list.name') : t('list.companionNo', { no: at })}
            value={name}
            maxLength={30}
            error={at === 0 ? decide.sentence : null}
            onChange={(value) => setNames(names.map((each, i) => (i === at ? value : each)))}
          />
        ))}
      </View>
    </Sheet>
  );
};
