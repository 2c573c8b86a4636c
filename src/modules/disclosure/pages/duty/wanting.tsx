import { EmptyState } from '@/components/empty-state';
import { NoticeBox } from '@/components/notice-box';
import { useText } from '@/i18n/main';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';

/** What nobody can reckon and somebody has. */
export const Wanting = ({ duty: { sections, wanting, may } }: { duty: Duty }) => {
  const t = useDisclosureText('duty');
  const house = useText();
  const said = useSaid();
  if (!sections) return <EmptyState icon="form">{t('notFilled')}</EmptyState>;
  if (!may.write || wanting.length === 0) return null;
  const words = wanting.map(({ what, office }) =>
    t('wantingFrom', { what: said(what), office: house(`offices.${office}`) }),
  );
  return <NoticeBox tone="amber" icon="form" title={t('wanting')} words={words} />;
};
