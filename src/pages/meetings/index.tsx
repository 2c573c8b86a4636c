import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { goTab } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';

export default function Meetings() {
  const t = useText();
  useTabBar();
  return (
    <Page title={t('tabs.meetings')}>
      <EmptyState icon="meeting" action={t('meetings.toHome')} onAction={() => goTab('home')}>
        {t('meetings.empty')}
      </EmptyState>
    </Page>
  );
}
