import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { useExport } from './use-export';
import type { Minutes } from './use-minutes';

interface WaysProps {
  meetingId: string;
  minutes: Minutes;
  runs: boolean;
  /** The newest version, which alone can be changed. */
  current: boolean;
}

/** What else can be done with the paper. */
export const Ways = ({ meetingId, minutes, runs, current }: WaysProps) => {
  const t = useProceedingsText('minutes');
  const { state, version } = minutes;
  const sheet = useExport(meetingId, version);
  const edit = to('proceedings/minutes-edit', { id: meetingId });
  return (
    <View>
      <Section title={t('acts.title')} />
      <Card kind="list">
        {runs && current && state === 'circulated' && (
          <ListRow icon="edit" title={t('acts.change')} note={t('acts.changeNote')} onTap={edit} />
        )}
        {runs && current && state === 'locked' && (
          <ListRow icon="edit" title={t('acts.correct')} note={t('acts.correctNote')} onTap={edit} />
        )}
        <ListRow
          icon="licence"
          title={t(sheet.busy ? 'acts.exporting' : 'acts.export')}
          note={t('acts.exportNote')}
          onTap={sheet.run}
        />
      </Card>
      {sheet.sentence && <Text className="minutes-wrong">{sheet.sentence}</Text>}
    </View>
  );
};
