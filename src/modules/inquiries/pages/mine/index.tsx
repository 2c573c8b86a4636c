import { View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { stageTone } from '../../components/tone';
import { useInquiriesText } from '../../text';
import '../../components/inquiries.scss';

definePageConfig({ navigationBarTitleText: '查询答复', enablePullDownRefresh: true });

/** 查询答复: what I have asked, and the ways to ask and to what others have asked. */
export default function MinePage() {
  const t = useInquiriesText();
  const known = useWhoami().data?.signedIn ?? false;
  return (
    <ListPage
      title={t('mine.title')}
      queryKey={['inquiries', 'mine', known]}
      read={(cursor) => (known ? cloud.inquiries.mine({ cursor }) : Promise.resolve({ rows: [], next: null }))}
      row={(row) => (
        <Card kind="list">
          <ListRow
            title={row.title || row.number}
            note={[
              row.title && row.number,
              t(`topics.${row.topic}`),
              row.repliedOn ? t('repliedOn', { day: dateText(row.repliedOn) }) : t('due', { day: dateText(row.dueOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
            extra={<Chip tone={stageTone(row.stage)}>{t(`stages.${row.stage}`)}</Chip>}
            label={[row.title, t(`stages.${row.stage}`)].join('，')}
            onTap={() => go('inquiries/inquiry', { id: row.id })}
          />
        </Card>
      )}
      empty={{ icon: 'form', words: t('mine.empty') }}
      action={
        <ActionBar
          above={
            <View className="inquiry-more">
              <Button kind="quiet" small onTap={() => go('inquiries/answers')}>
                {t('mine.answers')}
              </Button>
              <Button kind="quiet" small onTap={() => go('inquiries/code')}>
                {t('mine.byCode')}
              </Button>
            </View>
          }
        >
          <Button onTap={() => go('inquiries/ask')}>{t('mine.ask')}</Button>
        </ActionBar>
      }
    />
  );
}
