import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { dateText } from '@/i18n/dates';
import { useCreditText } from '../../text';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '核验信用报告' });

const looks = {
  valid: ['jade', 'tick'],
  expired: ['amber', 'clock'],
  withdrawn: ['cinnabar', 'bang'],
  unknown: ['cinnabar', 'cross'],
} as const;

/** Whether a credit report is one and still says so, for anyone; `?code=` from its code, or typed from paper. */
export default function VerifyPage() {
  const t = useCreditText();
  const given = useRouter().params.code ?? '';
  const [typed, setTyped] = useState(given);
  const [code, setCode] = useState(given);
  const read = useRead(['credit', 'verifyReport', code], () => cloud.credit.verifyReport({ code }), {
    enabled: code !== '',
  });
  return (
    <Page
      title={t('verify.title')}
      action={
        <ActionBar>
          <Button disabled={typed.trim().length < 8} onTap={() => setCode(typed.trim())}>
            {t('verify.check')}
          </Button>
        </ActionBar>
      }
    >
      <Field label={t('verify.code')} hint={t('verify.hint')} maxLength={40} value={typed} onChange={setTyped} />
      {code !== '' && (
        <Loaded read={read} skeleton={<Skeleton shapes={['text']} />}>
          {(found) => (
            <>
              <NoticeBox tone={looks[found.state][0]} icon={looks[found.state][1]} title={t(`verify.${found.state}`)} />
              <Facts
                facts={[
                  { key: 'name', label: t('verify.name'), value: found.name },
                  { key: 'uscc', label: t('verify.uscc'), value: found.uscc },
                  { key: 'grade', label: t('verify.grade'), value: found.grade && t(`grades.${found.grade}`) },
                  { key: 'asOf', label: t('verify.asOf'), value: found.asOf && dateText(found.asOf) },
                  { key: 'until', label: t('verify.until'), value: found.validUntil && dateText(found.validUntil) },
                  { key: 'by', label: t('verify.by'), value: found.association },
                ]}
              />
            </>
          )}
        </Loaded>
      )}
      <Text className="credit-quiet">{t('verify.note')}</Text>
    </Page>
  );
}
