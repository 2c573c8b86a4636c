import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useAssociation } from '@/cloud/reads';
import { codeOf } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { scan } from '@/hooks/scan';
import { useMembershipText } from '../../text';
import { Answer, Refusal } from './answer';
import { otherOf, tokenInLink, tokenOf } from './token';
import './verify.scss';

definePageConfig({ navigationBarTitleText: '核验会员' });

/** Whether a member code is genuine, for anyone. `?t=`, or `scene` of a mini-code; without one it can be scanned. */
export default function Verify() {
  const t = useMembershipText('apply');
  const { params } = useRouter();
  const [token, setToken] = useState(tokenOf(params));
  const other = otherOf(params);
  const [page, code] = [other?.page, other?.code ?? ''];
  useEffect(() => {
    if (page === 'credit/verify') goInstead(page, { code });
    else if (page) goInstead(page, { c: code });
  }, [page, code]);
  const phone = useAssociation().data?.phone;
  const read = useRead(['membership', 'verifyCard', token], () => cloud.membership.verifyCard({ token: token ?? '' }), {
    enabled: token !== null,
  });
  const canScan = process.env.TARO_ENV === 'weapp';
  const scanCard = async () => {
    const scanned = await scan();
    if (scanned === null) return;
    const found = tokenInLink(scanned);
    if (found) setToken(found);
    else void Taro.showToast({ icon: 'none', title: t('verify.notOurs') });
  };
  const judged = ['CARD_EXPIRED', 'CARD_FORGED', 'BAD_INPUT'].includes(codeOf(read.error));
  const forged = judged && codeOf(read.error) !== 'CARD_EXPIRED';
  const bar =
    token !== null && (canScan || (forged && phone)) ? (
      <ActionBar>
        {forged && phone && (
          <Button kind="plain" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
            {t('verify.call')}
          </Button>
        )}
        {canScan && <Button onTap={() => void scanCard()}>{t('verify.scanAgain')}</Button>}
      </ActionBar>
    ) : undefined;
  return (
    <Page title={t('verify.title')} action={bar}>
      {token === null && (
        <View>
          <EmptyState icon="scan" action={canScan ? t('verify.scan') : undefined} onAction={() => void scanCard()}>
            {t('verify.noneNote')}
          </EmptyState>
        </View>
      )}
      {token !== null && read.isPending && <Skeleton shapes={['member', 'rows']} />}
      {read.data && !read.error && <Answer verified={read.data} />}
      {read.error && judged && <Refusal error={read.error} />}
      {read.error && !judged && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
    </Page>
  );
}
