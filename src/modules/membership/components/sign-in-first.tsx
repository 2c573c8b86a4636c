import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { to } from '@/hooks/go';
import { askToSignIn } from '@/hooks/sign-in';
import { useApplyText } from '../messages/apply';

/** In a browser without a session; in WeChat one is always known. */
export const SignInFirst = ({ title }: { title: string }) => {
  const t = useApplyText();
  const reachable = to('identity/desk-login') !== undefined;
  return (
    <Page title={title}>
      <EmptyState icon="phone" action={reachable ? t('signIn.action') : undefined} onAction={askToSignIn}>
        {t('signIn.words')}
      </EmptyState>
    </Page>
  );
};
