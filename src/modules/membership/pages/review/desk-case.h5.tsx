import { View } from '@tarojs/components';
import { scrolling } from '@/components/accessible';
import { Button } from '@/components/button';
import { Section } from '@/components/section';
import { History } from '../../components/history';
import { useMembershipText } from '../../text';
import { Barred } from './barred';
import { ContentCheck } from './content-check';
import { DeskFields } from './desk-fields';
import { DeskHead } from './desk-head';
import { DocumentViewer } from './document-viewer';
import type { Case } from './use-case';
import './desk-case.scss';

/** The documents stand beside what was written; each scrolls by itself, so that both stay in sight. */
export const DeskCase = ({ application, onMore }: { application: Case; onMore: () => void }) => {
  const t = useMembershipText('review');
  const { caseId, barred } = application;
  return (
    <View className="desk-case">
      <DeskHead application={application} />
      <View className="desk-case-pair">
        <View className="desk-case-papers">
          <DocumentViewer application={application} />
        </View>
        <View className="desk-case-words" {...scrolling}>
          <Barred application={application} />
          <ContentCheck application={application} />
          <DeskFields application={application} />
          <Section title={t('case.history')} />
          <History application={application} />
          {(caseId || barred === null) && (
            <Button kind="quiet" onTap={onMore}>
              {t('act.more')}
            </Button>
          )}
        </View>
      </View>
    </View>
  );
};
