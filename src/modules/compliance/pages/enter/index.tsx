import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { RuleCard } from '../../rule-card';
import { useComplianceText } from '../../text';
import { EnterForm } from './enter-form';

definePageConfig({ navigationBarTitleText: '登记将施行的规则', enablePullDownRefresh: true });

/** A rule that is to come: first the one it judges like, then (`?on=`) its words, its day and its value. */
export default function EnterPage() {
  const on = useRouter().params.on;
  return on ? <Entering basedOn={on} /> : <Choosing />;
}

const Choosing = () => {
  const t = useComplianceText('enter');
  const rules = useComplianceText('rules');
  return (
    <ListPage
      title={t('title')}
      search={rules('search')}
      queryKey={['compliance', 'rules', 'base']}
      read={(cursor, q) => cloud.compliance.rules({ only: 'base', q, cursor })}
      head={() => <Text className="rules-note">{t('choose')}</Text>}
      row={(rule, _first, before) => (
        <RuleCard rule={rule} before={before} onTap={() => go('compliance/enter', { on: rule.id })} />
      )}
      empty={{ icon: 'shield', words: rules('none') }}
    />
  );
};

const Entering = ({ basedOn }: { basedOn: string }) => {
  const t = useComplianceText('enter');
  const read = useRead(['compliance', 'rule', basedOn], () => cloud.compliance.rule({ id: basedOn }));
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('title')}>
          <Skeleton shapes={['text', 'rows']} />
        </Page>
      }
    >
      {(rule) => <EnterForm base={rule} />}
    </Loaded>
  );
};
