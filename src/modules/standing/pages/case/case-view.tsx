import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { instantText } from '@/i18n/dates';
import { Attachments } from '@/kit/attachments';
import { useStandingText } from '../../text';
import type { Shown } from '../../types';
import { CaseTrail } from './case-trail';

/** What it is about, what the member said, what was decided, and every step. */
export const CaseView = ({ row }: { row: Shown }) => {
  const t = useStandingText();
  const { measure, member, state, step, dueOn, decision, hearingUntil } = row;
  const waits = row.as === 'member' && state === 'open';
  return (
    <View>
      <View className="standing-head">
        <Text className="standing-name">{t('case.head', { measure: t(`measures.${measure}`), member })}</Text>
        <Chip tone={state === 'open' ? 'azure' : 'neutral'}>{t(`states.${state}`)}</Chip>
      </View>
      {state === 'open' && dueOn && (
        <Text className="standing-line">
          {[t('case.due', { day: dueOn }), row.provisional && t('case.provisional')].filter(Boolean).join('')}
        </Text>
      )}
      {waits && step === 'hearing' && hearingUntil && (
        <NoticeBox
          tone="amber"
          icon="clock"
          title={t('case.nextHearing', { day: hearingUntil })}
          words={[t('case.mayLeave')]}
        />
      )}
      {waits && step === 'appealTime' && decision && (
        <NoticeBox
          tone="amber"
          icon="clock"
          title={t('case.nextAppeal', { day: decision.appealUntil })}
          words={[t('case.mayLeave')]}
        />
      )}
      <Section title={t('case.facts')} />
      <Card>
        <Text className="standing-words" selectable>
          {row.facts}
        </Text>
        <Papers row={row} files={row.evidence} />
      </Card>
      <Facts
        facts={[
          { key: 'basis', label: t('case.basis'), value: row.basis },
          { key: 'until', label: t('case.until'), value: row.until },
          { key: 'by', label: t('case.by'), value: row.by },
          { key: 'hearing', label: t('case.hearingUntil'), value: hearingUntil },
          { key: 'effective', label: t('case.effectiveOn'), value: row.effectiveOn },
        ]}
      />
      <Section title={t('case.statements')} />
      {row.statements.length === 0 && <Text className="standing-line">{t('case.noStatements')}</Text>}
      {row.statements.map((each) => (
        <Card key={each.id}>
          <Text className="standing-line">
            {[t(each.kind === 'appeal' ? 'case.appealed' : 'case.defence'), each.by, instantText(each.at)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text className="standing-words" selectable>
            {each.words}
          </Text>
          <Papers row={row} files={each.files} />
        </Card>
      ))}
      {decision && (
        <View>
          <Section title={t('case.decision')} />
          <Card>
            <Text className="standing-words" selectable>
              {decision.words}
            </Text>
          </Card>
          <Facts
            facts={[
              { key: 'no', label: t('case.decisionNo'), value: decision.no },
              { key: 'on', label: t('case.decidedOn'), value: decision.on },
              { key: 'tally', label: t('case.council'), value: decision.tally && t('case.tally', decision.tally) },
              { key: 'appeal', label: t('case.appealUntil'), value: decision.appealUntil },
            ]}
          />
        </View>
      )}
      <Section title={t('case.trail')} />
      <CaseTrail row={row} />
    </View>
  );
};

const Papers = ({ row, files }: { row: Shown; files: Shown['evidence'] }) => {
  const t = useStandingText('case');
  return (
    <Attachments
      files={files.map(({ fileId, name, type, bytes }) => ({
        key: fileId,
        title: name,
        notes: [t('size', { size: megabytes(bytes) })],
        type,
        address: () => cloud.standing.caseFile({ disciplineId: row.id, fileId }),
      }))}
    />
  );
};
