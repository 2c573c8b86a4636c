import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useWhoami } from '@/cloud/reads';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { decoded } from '@/hooks/decoded';
import { goBack, goTab } from '@/hooks/go';
import { useIdentityText } from '../../text';
import { EnterCode } from './enter-code';
import { judgeCode, tidyCode } from './pairing-code';
import { Question } from './question';

definePageConfig({ navigationBarTitleText: '确认电脑登录' });

/** From a link: the scene of the mini-code, or `code`. A broken one is asked for by hand. */
const givenCode = (given: string | undefined) => {
  const code = tidyCode(decoded(given ?? ''));
  return code && !judgeCode(code) ? code : null;
};

/** The phone's side of signing in a computer. */
export default function DeskConfirm() {
  const t = useIdentityText('desk');
  const me = useWhoami();
  const { scene, code: typed } = useRouter().params;
  const [code, setCode] = useState(() => givenCode(scene ?? typed));
  return (
    <Page title={t('confirm.title')}>
      <Loaded read={me} skeleton={<Skeleton shapes={['text', 'form']} />}>
        {(who) => {
          if (who.channel !== 'wechat')
            return (
              <EmptyState icon="phone" action={t('confirm.home')} onAction={() => goTab('home')}>
                {t('confirm.wechatOnly')}
              </EmptyState>
            );
          if (!code) return <EnterCode onCode={setCode} />;
          return <Question key={code} code={code} onAnother={() => setCode(null)} onDone={goBack} />;
        }}
      </Loaded>
    </Page>
  );
}
