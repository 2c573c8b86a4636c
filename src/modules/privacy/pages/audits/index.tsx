import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { usePrivacyText } from '../../text';
import '../mine/mine.scss';

definePageConfig({ navigationBarTitleText: '年度自查', enablePullDownRefresh: true });

/** The yearly self-audits, for the secretary-general and the compliance officer. */
export default function Audits() {
  const t = usePrivacyText();
  const read = useRead(['privacy', 'audits'], () => cloud.privacy.audits({}));
  usePullToRefresh();
  return (
    <Page title={t('audits.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) => (
          <View>
            <Text className="privacy-lead">{t('audits.lead')}</Text>
            <Card kind="list">
              {rows.map(({ year, answered, items, signedAt, signedBy }) => (
                <ListRow
                  key={year}
                  icon={signedAt ? 'stamp' : 'form'}
                  title={t('audits.year', { year })}
                  note={
                    signedAt
                      ? t('audits.signed', { by: signedBy ?? '', at: instantText(signedAt) })
                      : t('audits.answered', { answered, items })
                  }
                  onTap={() => go('privacy/audit', { year: String(year) })}
                />
              ))}
            </Card>
          </View>
        )}
      </Loaded>
    </Page>
  );
}
