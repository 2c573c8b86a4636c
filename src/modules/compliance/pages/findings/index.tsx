import { useMemo } from 'react';
import { useRouter } from '@tarojs/taro';
import { findingStates, findingViews } from '@contracts/finding-states';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { go } from '@/hooks/go';
import { dayText } from '@/i18n/dates';
import type { Translate } from '@/i18n/typed';
import { Register } from '@/kit/register/register';
import type { Column, Filter, Question, View } from '@/kit/register/types';
import { dueWords } from '../../due-words';
import type { zhCN } from '../../messages/zh-CN';
import { familyName, useComplianceText } from '../../text';
import { severityTone, stateTone } from '../../tone';
import type { Row, Whole } from '../../types';
import { FindingCard } from './finding-card';
import './findings.scss';

definePageConfig({ navigationBarTitleText: '预警', enablePullDownRefresh: true });

type Input = Parameters<typeof cloud.compliance.list>[0];
type Text = Translate<typeof zhCN>;

const columnsOf = (t: Text): Column<Row, Whole>[] => [
  { key: 'said', title: t('list.columns.said'), width: 320, fixed: true, of: ({ said }) => said },
  {
    ...{
      key: 'severity',
      title: t('list.columns.severity'),
      width: 84,
      of: ({ severity: level }) => t('severity', { level }),
    },
    tone: ({ severity }) => severityTone(severity),
  },
  {
    ...{ key: 'state', title: t('list.columns.state'), width: 92, of: ({ state }) => t(`states.${state}`) },
    tone: ({ state }) => stateTone(state),
  },
  { key: 'dueOn', title: t('list.columns.dueOn'), width: 212, of: dueWords },
  { key: 'rule', title: t('list.columns.rule'), width: 200, of: ({ ruleTitle }) => ruleTitle },
  { key: 'assignedTo', title: t('list.columns.assignedTo'), width: 92, of: ({ assignedTo }) => assignedTo ?? '' },
  { key: 'openedOn', title: t('list.columns.openedOn'), width: 108, of: ({ openedOn }) => openedOn },
];
const usual = ['severity', 'state', 'dueOn', 'rule', 'assignedTo'];
const gravest = { key: 'severity', descending: true };
const viewsOf = (t: Text): View[] => [
  ...findingViews.map((view) => ({
    ...{ key: view, name: t(`views.${view}`), filters: { view: [view] }, columns: usual, sort: gravest },
  })),
  { key: 'late', name: t('list.late'), filters: { late: ['late'] }, columns: usual, sort: gravest },
  { key: 'mine', name: t('list.mine'), filters: { mine: ['mine'] }, columns: usual, sort: gravest },
];
const levels = [5, 4, 3, 2, 1] as const;
const filtersOf =
  (t: Text) =>
  (first: Whole | undefined): Filter[] => [
    {
      ...{ key: 'severity', title: t('list.severity'), kind: 'one' as const },
      options: levels.map((level) => ({ value: String(level), label: t(`severities.s${level}`) })),
    },
    {
      ...{ key: 'state', title: t('list.columns.state'), kind: 'one' as const },
      options: findingStates.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    {
      ...{ key: 'family', title: t('list.family'), kind: 'one' as const },
      options: (first?.families ?? []).map(({ family, open }) => ({
        value: family,
        label: `${familyName(family)} ${open}`,
      })),
    },
    {
      ...{ key: 'view', title: t('list.view'), kind: 'one' as const },
      options: findingViews.map((value) => ({ value, label: t(`views.${value}`) })),
    },
    { key: 'late', title: t('list.lateFilter'), kind: 'one', options: [{ value: 'late', label: t('list.late') }] },
    { key: 'mine', title: t('list.whose'), kind: 'one', options: [{ value: 'mine', label: t('list.mine') }] },
  ];
/** What is set in the register, as the contract asks for it; what is kept on the device is judged there. */
const inputOf = ({ q, filters }: Question, ruleId: string | undefined): Omit<Input, 'cursor'> => ({
  q,
  ruleId,
  view: filters.view?.[0] as Input['view'],
  severity: filters.severity?.[0] ? Number(filters.severity[0]) : undefined,
  state: filters.state?.[0] as Input['state'],
  family: filters.family?.[0],
  mine: filters.mine?.[0] ? true : undefined,
  late: filters.late?.[0] ? true : undefined,
});

/** 预警: what the night and the hour have found, the gravest first, of those the oldest; `?rule=` narrows it to one rule. */
export default function FindingsPage() {
  const t = useComplianceText();
  const ruleId = useRouter().params.rule;
  const [columns, views, filters] = useMemo(() => [columnsOf(t), viewsOf(t), filtersOf(t)], [t]);
  return (
    <Register<Whole>
      name={ruleId ? `findings.${ruleId}` : 'findings'}
      title={t('list.title')}
      search={t('list.search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.compliance.list({ ...inputOf(question, ruleId), cursor })}
      count={(count) => t('list.count', { count })}
      totalOf={({ total }) => total}
      says={({ night }) =>
        night
          ? t('list.night', {
              day: dayText(night.day),
              subjects: night.subjects,
              opened: night.opened,
              gone: night.gone,
            })
          : t('list.noNight')
      }
      card={(row, as) => <FindingCard row={row} as={as} />}
      nameOf={({ said }) => said}
      open={({ id }) => go('compliance/finding', { id })}
      mayTake={() => false}
      empty={t('list.empty')}
      bar={() => (
        <ActionBar>
          <Button kind="plain" onTap={() => go('compliance/risks')}>
            {t('risk.title')}
          </Button>
          <Button kind="plain" onTap={() => go('compliance/rules')}>
            {t('list.rules')}
          </Button>
        </ActionBar>
      )}
    />
  );
}
