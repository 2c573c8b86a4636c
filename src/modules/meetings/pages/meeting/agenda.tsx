import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';

/** What is to be dealt with, in order, each with who presents it and its papers. */
export const Agenda = ({ meeting }: { meeting: Meeting }) => {
  const t = useMeetingsText('meeting');
  const { agenda } = meeting.form;
  if (agenda.length === 0) return null;
  const open = async (fileId: string) => {
    try {
      await openDocument(await cloud.meetings.fileUrl({ meetingId: meeting.id, fileId }));
    } catch (error) {
      void Taro.showToast({ icon: 'none', title: sentenceOf(error) });
    }
  };
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
              {item.files.map(({ fileId, name }) => (
                <Tap
                  key={fileId}
                  className="agenda-file"
                  label={t('openFile', { name })}
                  onTap={() => void open(fileId)}
                >
                  <Icon name="licence" size="small" />
                  <Text className="agenda-file-name">{name}</Text>
                </Tap>
              ))}
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
};
