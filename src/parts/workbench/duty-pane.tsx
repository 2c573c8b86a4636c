import { Text } from '@tarojs/components';
import { useBadge } from '@/cloud/reads';
import type { Pane } from '@/hooks/desk';
import type { Choice } from './duty-filters';
import { DutyList } from './duty-list';
import { dutiesText } from './text';

const HowMany = () => {
  const badge = useBadge().data;
  return badge ? <Text>{String(badge.mine)}</Text> : null;
};

/** The queue as it stands at the left of a page; what it begins with makes it a list of its own. */
export const dutyPane = (begin: Choice): Pane => ({
  key: `duties.${begin.filter}.${begin.source ?? ''}`,
  title: () => dutiesText('title'),
  note: <HowMany />,
  list: <DutyList begin={begin} />,
});
