import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { useWide } from '@/hooks/desk';
import { CheckList } from '../../components/check-list';
import { History } from '../../components/history';
import { MaterialTiles } from '../../components/material-tiles';
import { useMembershipText } from '../../text';
import { Barred } from './barred';
import { ContentCheck } from './content-check';
import { DeskCase } from './desk-case';
import { DifferenceList } from './difference-list';
import { looksOf } from './findings';
import { FormFacts } from './form-facts';
import { Head } from './head';
import type { Case } from './use-case';

interface CaseViewProps {
  application: Case;
  onMore: () => void;
}

/** On a phone one thing under the other; on a desk the documents stand beside what was written. */
export const CaseView = ({ application, onMore }: CaseViewProps) => {
  if (useWide()) return <DeskCase application={application} onMore={onMore} />;
  return (
    <View>
      <Head application={application} />
      <Barred application={application} />
      <ContentCheck application={application} />
      <Checked application={application} />
      <Papers application={application} />
      <Written application={application} onMore={onMore} />
    </View>
  );
};

const Checked = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const { check } = application;
  const { items, differences } = looksOf(application);
  const passed = check.length - items.length;
  const rest = items.length + differences.length;
  return (
    <>
      <Section
        title={t('case.check')}
        note={rest > 0 ? t('case.checkCount', { pass: passed, rest }) : t('case.checkClean', { count: passed })}
      />
      <DifferenceList application={application} />
      <CheckList check={check} folded={3} />
    </>
  );
};

const Papers = ({ application: { materials } }: { application: Case }) => {
  const t = useMembershipText('review');
  return (
    <>
      <Section title={t('case.materials')} note={t('case.materialCount', { count: materials.length })} />
      {materials.length > 0 ? (
        <MaterialTiles materials={materials} />
      ) : (
        <Card>
          <Text>{t('case.noMaterials')}</Text>
        </Card>
      )}
    </>
  );
};

const Written = ({ application, onMore }: CaseViewProps) => {
  const t = useMembershipText('review');
  return (
    <>
      <FormFacts application={application} />
      <Section title={t('case.history')} />
      <History application={application} />
      {(application.caseId || application.barred === null) && (
        <Button kind="quiet" onTap={onMore}>
          {t('act.more')}
        </Button>
      )}
    </>
  );
};
