import { Text } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { Facts } from '@/components/facts';
import { Page } from '@/components/page';
import { go, goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { FileField, type GivenFile } from '@/kit/file-field';
import { useStandingText } from '../../text';
import '../standing.scss';

definePageConfig({ navigationBarTitleText: '提出处分' });

/** A sanction against one member (`?id=`): facts, clause and evidence. What is written stays on the device until it is sent. */
export default function ProposePage() {
  const t = useStandingText();
  const id = useRouter().params.id ?? '';
  const [measure, setMeasure] = useState<'suspension' | 'expulsion' | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const facts = useKeptWords(`${id}.facts`);
  const basis = useKeptWords(`${id}.basis`);
  const member = useRead(['workbench', 'memberFile', id], () => cloud.workbench.memberFile({ membershipId: id }), {
    enabled: id !== '',
  });
  const propose = useWrite(cloud.standing.propose, {
    refreshes: [['standing']],
    onDone: ({ disciplineId }) => {
      facts.forget();
      basis.forget();
      void Taro.showToast({ icon: 'none', title: t('propose.sent') });
      goInstead('standing/case', { id: disciplineId });
    },
  });
  if (!id)
    return (
      <Page title={t('propose.title')}>
        <EmptyState icon="people" action={t('cases.members')} onAction={() => go('workbench/members')}>
          {t('propose.noMember')}
        </EmptyState>
      </Page>
    );
  const ready =
    measure !== null &&
    facts.words.trim().length >= 10 &&
    basis.words.trim().length >= 4 &&
    files.length > 0 &&
    (measure === 'expulsion' || until !== null);
  return (
    <Page
      title={t('propose.title')}
      action={
        <ActionBar>
          <Button
            busy={propose.busy}
            disabled={!ready || busy}
            onTap={() =>
              measure &&
              propose.run({
                ...{ membershipId: id, measure, facts: facts.words.trim(), basis: basis.words.trim() },
                fileIds: files.map(({ fileId }) => fileId),
                ...(measure === 'suspension' && until ? { until } : {}),
              })
            }
          >
            {t('propose.send')}
          </Button>
        </ActionBar>
      }
    >
      <Facts facts={[{ key: 'member', label: t('propose.member'), value: member.data?.name }]} />
      <ChoiceChips
        label={t('propose.measure')}
        choices={[
          { value: 'suspension', label: t('measures.suspension') },
          { value: 'expulsion', label: t('measures.expulsion') },
        ]}
        value={measure}
        onChange={setMeasure}
      />
      {measure === 'suspension' && (
        <DateField label={t('propose.until')} value={until} onChange={setUntil} error={propose.issues.until} />
      )}
      <Field
        label={t('propose.facts')}
        hint={t('propose.factsHint')}
        multiline
        maxLength={2000}
        value={facts.words}
        onChange={facts.change}
        error={propose.issues.facts}
      />
      <Field
        label={t('propose.basis')}
        hint={t('propose.basisHint')}
        maxLength={200}
        value={basis.words}
        onChange={basis.change}
        error={propose.issues.basis ?? propose.sentence}
      />
      <FileField
        label={t('propose.evidence')}
        purpose="material"
        most={9}
        files={files}
        onFile={(file) => setFiles((held) => [...held, file])}
        onRemove={(fileId) => setFiles((held) => held.filter((each) => each.fileId !== fileId))}
        onBusy={setBusy}
      />
      <Text className="standing-line">{t('propose.next')}</Text>
    </Page>
  );
}
