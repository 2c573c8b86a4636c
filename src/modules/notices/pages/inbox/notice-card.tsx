import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { unbroken } from '@/components/unbroken';
import { instantText } from '@/i18n/dates';
import { useNoticesText } from '../../text';
import { signOf } from './icon-of';
import './notice-card.scss';

type Notice = Awaited<ReturnType<typeof cloud.notices.inbox>>['rows'][number];

/** One message; a tap marks it as read and opens what it is about. */
export const NoticeCard = ({ notice }: { notice: Notice }) => {
  const t = useNoticesText('inbox');
  const mark = useWrite(cloud.notices.markRead);
  const { link, readAt } = notice;
  const [icon, tone] = signOf(notice.kind);
  const open = () => {
    if (!readAt) mark.run({ ids: [notice.id] });
    if (link) void Taro.navigateTo({ url: link.startsWith('/') ? link : `/${link}` });
  };
  return (
    <Card onTap={link || !readAt ? open : undefined} label={notice.title}>
      <View className="notice-head">
        <View className={classes('notice-sign', `tone-${tone}`)}>
          <Icon name={icon} size="small" />
        </View>
        <Text className="notice-title">{notice.title}</Text>
        {!readAt && <Chip tone="azure">{t('new')}</Chip>}
      </View>
      <Text className="notice-body">{unbroken(notice.body)}</Text>
      <Text className="notice-when">{instantText(notice.createdAt)}</Text>
    </Card>
  );
};
