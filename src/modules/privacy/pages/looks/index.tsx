import { Text } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { goInstead } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { usePrivacyText } from '../../text';
import { zhCN } from '../../messages/zh-CN';
import '../mine/mine.scss';

definePageConfig({ navigationBarTitleText: '谁看过我的号码', enablePullDownRefresh: true });

type Role = keyof typeof zhCN.looks.roles;
const isRole = (role: string): role is Role => role in zhCN.looks.roles;

/** Who looked at a whole number or a paper of whoever reads: when, and as what. */
export default function Looks() {
  const t = usePrivacyText();
  return (
    <ListPage
      title={t('looks.title')}
      queryKey={['privacy', 'looks']}
      read={(cursor) => cloud.privacy.looks({ cursor })}
      keyOf={({ at, what, doing }) => `${at} ${what} ${doing}`}
      head={() => <Text className="privacy-lead">{t('looks.lead')}</Text>}
      row={({ at, who, role, what, doing, reason }) => (
        <Card kind="list">
          <ListRow
            icon="eye"
            title={t('looks.row', {
              who: who ?? t('looks.somebody'),
              role: isRole(role) ? t(`looks.roles.${role}`) : role,
            })}
            note={[instantText(at), doing, reason && t('looks.reason', { reason })].filter(Boolean).join(' · ')}
            value={t(`looks.what.${what}`)}
          />
        </Card>
      )}
      empty={{
        icon: 'eye',
        words: t('looks.empty'),
        action: t('looks.back'),
        onAction: () => goInstead('privacy/mine'),
      }}
    />
  );
}
