import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { CheckList } from '../../components/check-list';
import { History } from '../../components/history';
import { MaterialTiles } from '../../components/material-tiles';
import { useMembershipText } from '../../text';
import { Barred } from './barred';
import { ContentCheck } from './content-check';
import { FormFacts } from './form-facts';
import { Head } from './head';
import type { Case } from './use-case';

export const CaseView = ({ application, onMore }: { application: Case; onMore: (() => void) | undefined }) => {
  const t = useMembershipText('review');
  const { check, materials } = application;
  const passed = check.filter(({ result }) => result === 'pass').length;
  const rest = check.length - passed;
  return (
    <View>
      <Head application={application} />
      <Barred application={application} />
      <ContentCheck application={application} />
      <Section
        title={t('case.check')}
        note={rest > 0 ? t('case.checkCount', { pass: passed, rest }) : t('case.checkClean', { count: passed })}
      />
      <CheckList check={check} folded={3} />
      <Section title={t('case.materials')} note={t('case.materialCount', { count: materials.length })} />
      {materials.length > 0 ? (
        <MaterialTiles materials={materials} />
      ) : (
        <Card>
          <Text>{t('case.noMaterials')}</Text>
        </Card>
      )}
      <FormFacts application={application} />
      <Section title={t('case.history')} />
      <History application={application} />
      {onMore && (
        <Button kind="quiet" onTap={onMore}>
          {t('act.more')}
        </Button>
      )}
    </View>
  );
};
