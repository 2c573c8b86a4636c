import { Text, View } from '@tarojs/components';
import { shownGrades } from '@contracts/credit-model';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { StatTile } from '@/components/stat-tile';
import { go } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { dateText } from '@/i18n/dates';
import { BarChart } from '@/kit/bar-chart';
import { useCreditText } from '../../text';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '会员信用', enablePullDownRefresh: true });

/** 会员信用: how the grades lie, who moved, what waits; each figure opens to its members. */
export default function OverviewPage() {
  const t = useCreditText();
  const { language } = settings.use();
  const joint = language === 'en' ? ', ' : '、';
  const me = useWhoami().data;
  const keeps = me !== undefined && holds(me, ['clerk', 'director', 'compliance']);
  const read = useRead(['credit', 'overview'], () => cloud.credit.overview({}));
  usePullToRefresh();
  return (
    <Page
      title={t('overview.title')}
      action={
        keeps && (
          <ActionBar>
            <Button onTap={() => go('credit/enter')}>{t('overview.enter')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['tiles', 'rows']} />}>
        {(found) => (
          <>
            {found.model ? (
              <Text className="credit-quiet">
                {[
                  t('overview.model', { version: found.model.version, day: dateText(found.model.since) }),
                  found.run &&
                    t(found.run.state === 'done' ? 'overview.run' : 'overview.running', {
                      month: found.run.month.slice(0, 7),
                      count: found.run.done,
                    }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            ) : (
              <NoticeBox tone="azure" icon="chart" title={t('overview.noModel')} words={[t('overview.noModelWords')]}>
                <Button small kind="plain" onTap={() => go('credit/models')}>
                  {t('overview.toModels')}
                </Button>
              </NoticeBox>
            )}
            <View className="stat-tiles">
              <StatTile
                figure={found.rose}
                label={t('overview.rose')}
                onTap={() => go('credit/members', { only: 'rose' })}
              />
              <StatTile
                figure={found.fell}
                label={t('overview.fell')}
                onTap={() => go('credit/members', { only: 'fell' })}
              />
              <StatTile
                figure={found.near}
                label={t('overview.near')}
                onTap={() => go('credit/members', { only: 'near' })}
              />
            </View>
            <Section title={t('overview.distribution')} />
            <Card>
              <BarChart
                title={t('overview.distribution')}
                bars={shownGrades.map((grade) => ({
                  ...{
                    key: grade,
                    label: t(`grades.${grade}`),
                    value: found.grades.find((each) => each.grade === grade)?.members ?? 0,
                  },
                  ...(grade === 'A' ? { tone: 'good' as const } : grade === 'NR' ? { tone: 'quiet' as const } : {}),
                  onTap: () => go('credit/members', { grade }),
                }))}
              />
              <Text className="credit-quiet">{t('overview.without', found.without)}</Text>
            </Card>
            {found.coverage && found.model && (
              <Card kind="list">
                <ListRow
                  icon="chart"
                  title={t('overview.coverage', { percent: found.coverage.share / 10 })}
                  note={
                    found.coverage.off.length === 0
                      ? t('overview.allRun')
                      : t('overview.off', { titles: found.coverage.off.map((title) => title[language]).join(joint) })
                  }
                  onTap={() => go('credit/model', { id: found.model?.id })}
                />
              </Card>
            )}
            <Section title={t('overview.todo')} />
            <Card kind="list">
              <ListRow
                icon="bang"
                title={t('overview.noticed')}
                value={String(found.noticed)}
                onTap={() => go('credit/members', { only: 'noticed' })}
              />
              <ListRow
                icon="form"
                title={t('overview.objections')}
                value={String(found.objections)}
                onTap={() => go('credit/objections')}
              />
              <ListRow
                icon="book"
                title={t('overview.records')}
                value={String(found.records)}
                onTap={() => go('credit/records')}
              />
            </Card>
            <Card kind="list">
              {keeps && (
                <ListRow
                  icon="list"
                  title={t('overview.imports')}
                  onTap={() => go('imports/imports', { noun: 'penalties' })}
                />
              )}
              <ListRow icon="people" title={t('overview.members')} onTap={() => go('credit/members')} />
              <ListRow icon="settings" title={t('overview.models')} onTap={() => go('credit/models')} />
              <ListRow icon="star" title={t('overview.benefits')} onTap={() => go('credit/benefits')} />
              <ListRow
                icon="shield"
                title={t('overview.assessment')}
                value={t(`overview.assessed.${found.assessment}`)}
                onTap={() => go('credit/assessment')}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
