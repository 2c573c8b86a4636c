import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ConsentCode } from '@contracts/consents';
import { cloud } from '@/cloud/client';
import { useAssociation } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useIdentityText } from '../../text';
import { ConsentListRow } from './consent-row';
import { ConsentSheet } from './consent-sheet';
import { standings } from './standing';
import './consents.scss';

definePageConfig({ navigationBarTitleText: '同意与隐私', enablePullDownRefresh: true });

/** What this person agreed to, when and to which wording; each can be read in full and taken back. */
export default function Consents() {
  const t = useIdentityText('account');
  const read = useRead(['identity', 'consents'], () => cloud.identity.consents({}));
  const association = useAssociation();
  const [open, setOpen] = useState<ConsentCode | null>(null);
  usePullToRefresh();
  return (
    <Page title={t('consents.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['form']} />}>
        {({ rows }) => {
          // The rest is asked for in the application; these two stand by themselves.
          const shown = standings(rows).filter(
            ({ code, latest }) => latest || code === 'partyInfo' || code === 'creditShown',
          );
          const chosen = shown.find(({ code }) => code === open);
          return (
            <View>
              <Text className="consents-lead">{rows.length > 0 ? t('consents.lead') : t('consents.empty')}</Text>
              <Card kind="list">
                {shown.map((standing) => (
                  <ConsentListRow key={standing.code} standing={standing} onOpen={() => setOpen(standing.code)} />
                ))}
              </Card>
              {process.env.TARO_ENV === 'weapp' && (
                <Card kind="list">
                  <ListRow
                    icon="shield"
                    title={t('consents.contract')}
                    note={t('consents.contractNote')}
                    onTap={() => void Taro.openPrivacyContract({})}
                  />
                </Card>
              )}
              {chosen && (
                <ConsentSheet
                  key={chosen.code}
                  standing={chosen}
                  association={association.data?.name ?? ''}
                  onClose={() => setOpen(null)}
                />
              )}
            </View>
          );
        }}
      </Loaded>
    </Page>
  );
}
