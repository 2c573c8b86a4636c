import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

export type Judged = Pick<MemberFile['representatives'][number], 'id' | 'name' | 'title' | 'words'>;

/** What was typed for a representative and WeChat left open or refused: shown as it is, or as the secretariat words it. */
export const NamingSheet = ({ judged, onClose }: { judged: Judged; onClose: () => void }) => {
  const t = useWorkbenchText('member');
  const [name, setName] = useState(judged.name);
  const [title, setTitle] = useState(judged.title ?? '');
  const changed = name.trim() !== judged.name || title.trim() !== (judged.title ?? '');
  const decide = useWrite(cloud.membership.decideNaming, { onDone: onClose });
  const send = () =>
    decide.run({
      representativeId: judged.id,
      ...(changed && { reword: { name: name.trim(), title: title.trim() } }),
    });
  return (
    <Sheet
      open
      title={t('naming.title')}
      onClose={onClose}
      footer={
        <Button busy={decide.busy} onTap={send}>
          {t(changed ? 'naming.reword' : 'naming.pass')}
        </Button>
      }
    >
      <View>
        <Text>{t(judged.words === 'risky' ? 'naming.risky' : 'naming.review')}</Text>
        <Field label={t('hands.name')} value={name} maxLength={30} error={decide.sentence} onChange={setName} />
        <Field label={t('hands.jobTitle')} optional value={title} maxLength={30} onChange={setTitle} />
      </View>
    </Sheet>
  );
};
