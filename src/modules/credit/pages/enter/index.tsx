import { Text } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { severities, type Severity } from '@contracts/credit-model';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { today } from '@/i18n/dates';
import { FindCompany } from '@/kit/find-company';
import { useCreditText } from '../../text';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '录入记录' });

const kinds = ['penalty', 'list', 'ownRecord'] as const;
const orNull = (words: string) => words.trim() || null;

/** A penalty, a list or a record of the association, with its source; the member (`?id=`) is told of it. What is written stays on the device. */
export default function EnterPage() {
  const t = useCreditText();
  const opened = useRouter().params.id ?? '';
  const [memberId, setMemberId] = useState(opened);
  const [kind, setKind] = useState<(typeof kinds)[number]>('penalty');
  const [severity, setSeverity] = useState<Severity>('general');
  const [recognizedOn, setRecognizedOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  // One name while the page is open: words that were written before the member was chosen are forgotten with the others.
  const key = (name: string) => `credit.enter.${opened}.${name}`;
  const title = useKeptWords(key('title'));
  const documentNo = useKeptWords(key('document'));
  const authority = useKeptWords(key('authority'));
  const source = useKeptWords(key('source'));
  const rule = useKeptWords(key('rule'));
  const hearing = useKeptWords(key('hearing'));
  const member = useRead(['credit', 'file', memberId], () => cloud.credit.file({ membershipId: memberId }), {
    enabled: memberId !== '',
  });
  const enter = useWrite(cloud.credit.enterRecord, {
    refreshes: [['credit']],
    onDone: ({ id }) => {
      for (const each of [title, documentNo, authority, source, rule, hearing]) each.forget();
      void Taro.showToast({ icon: 'none', title: t(kind === 'ownRecord' ? 'enter.sentOwn' : 'enter.sent') });
      goInstead('credit/record', { id });
    },
  });
  // Nobody is told of a record that there is no file for.
  const without = member.data?.none ?? null;
  const own = kind === 'ownRecord';
  const ready =
    memberId !== '' &&
    without === null &&
    title.words.trim().length >= 2 &&
    documentNo.words.trim() !== '' &&
    authority.words.trim().length >= 2 &&
    recognizedOn !== null &&
    (own ? rule.words.trim() !== '' && hearing.words.trim() !== '' : source.words.trim() !== '');
  const send = () =>
    recognizedOn &&
    enter.run({
      ...{
        membershipId: memberId,
        kind,
        severity,
        title: title.words.trim(),
        documentNo: documentNo.words.trim(),
        authority: authority.words.trim(),
      },
      // Only what this kind asks for: what stands in a field that is not shown could not be mended.
      ...{ sourceUrl: own ? null : orNull(source.words), recognizedOn, endsOn },
      ...{ ruleResolution: own ? orNull(rule.words) : null, hearingNote: own ? orNull(hearing.words) : null },
    });
  return (
    <Page
      title={t('enter.title')}
      action={
        <ActionBar>
          <Button busy={enter.busy} disabled={!ready} onTap={send}>
            {t('enter.send')}
          </Button>
        </ActionBar>
      }
    >
      <Card kind={memberId ? 'list' : 'plain'}>
        {memberId ? (
          <ListRow
            title={member.data?.name ?? ''}
            note={t('enter.member')}
            value={t('enter.change')}
            onTap={() => setMemberId('')}
          />
        ) : (
          <FindCompany onPick={({ id }) => setMemberId(id)} />
        )}
      </Card>
      {without && <NoticeBox tone="amber" icon="bang" title={t(`enter.without.${without}`)} />}
      <ChoiceChips
        label={t('enter.kind')}
        choices={kinds.map((value) => ({ value, label: t(`recordKinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <ChoiceChips
        label={t('enter.severity')}
        choices={severities.map((value) => ({ value, label: t(`severities.${value}`) }))}
        value={severity}
        onChange={setSeverity}
      />
      <Field
        label={t('enter.name')}
        maxLength={100}
        value={title.words}
        onChange={title.change}
        error={enter.issues.title}
      />
      <Field
        label={t('enter.document')}
        maxLength={60}
        value={documentNo.words}
        onChange={documentNo.change}
        error={enter.issues.documentNo}
      />
      <Field
        label={t('enter.authority')}
        maxLength={60}
        value={authority.words}
        onChange={authority.change}
        error={enter.issues.authority}
      />
      {!own && (
        <Field
          label={t('enter.source')}
          hint={t('enter.sourceHint')}
          maxLength={300}
          value={source.words}
          onChange={source.change}
          error={enter.issues.sourceUrl}
        />
      )}
      <DateField
        label={t('enter.recognized')}
        value={recognizedOn}
        until={today()}
        onChange={setRecognizedOn}
        error={enter.issues.recognizedOn}
      />
      <DateField
        label={t('enter.ends')}
        hint={t('enter.endsHint')}
        optional
        value={endsOn}
        from={today()}
        onChange={setEndsOn}
        onClear={() => setEndsOn(null)}
        error={enter.issues.endsOn}
      />
      {own && (
        <>
          <Field
            label={t('enter.rule')}
            hint={t('enter.ruleHint')}
            maxLength={100}
            value={rule.words}
            onChange={rule.change}
            error={enter.issues.ruleResolution}
          />
          <Field
            label={t('enter.hearing')}
            multiline
            maxLength={500}
            value={hearing.words}
            onChange={hearing.change}
            error={enter.issues.hearingNote}
          />
          <Text className="credit-quiet">{t('enter.own')}</Text>
        </>
      )}
      {enter.sentence && <NoticeBox tone="cinnabar" icon="bang" title={enter.sentence} />}
    </Page>
  );
}
