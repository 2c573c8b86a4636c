import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { typeOfName } from '@/cloud/judge-file';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { Attachments } from '@/kit/attachments';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';

/** What is to be dealt with, in order, each with who presents it and its papers. */
export const Agenda = ({ meeting }: { meeting: Meeting }) => {
  const t = useMeetingsText('meeting');
  const { agenda } = meeting.form;
  if (agenda.length === 0) return null;
  return (
    <View>
      <Section title={t('agenda')} note={t('agendaCount', { count: agenda.length })} />
      <Card kind="list">
        {agenda.map((item, index) => (
          <View key={item.id} className="agenda-item">
            <Text className="agenda-number">{index + 1}</Text>
            <View className="agenda-words">
              <View className="agenda-head">
                <Text className="agenda-title">{item.title}</Text>
                {item.decisionNeeded && <Chip tone="azure">{t('decides')}</Chip>}
              </View>
              {item.presenter && <Text className="agenda-note">{t('presenter', { name: item.presenter })}</Text>}
              {item.note && <Text className="agenda-note">{item.note}</Text>}
              <Attachments
                files={item.files.map(({ fileId, name }) => ({
                  key: fileId,
                  title: name,
                  type: typeOfName(name),
                  address: () => cloud.meetings.fileUrl({ meetingId: meeting.id, fileId }),
                }))}
              />
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
};
