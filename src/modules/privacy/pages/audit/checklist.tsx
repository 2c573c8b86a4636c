import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { instantText, today } from '@/i18n/dates';
import { namesText } from '@/i18n/names';
import { FileField } from '@/kit/file-field';
import { usePrivacyText } from '../../text';
import { Item, type Answer, type Audit } from './item';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const answersOf = ({ items }: Audit): Record<string, Answer> =>
  Object.fromEntries(items.flatMap(({ key, answer }) => (answer ? [[key, answer]] : [])));

export const Checklist = ({ audit }: { audit: Audit }) => {
  const t = usePrivacyText();
  const { year, version, signed } = audit;
  const [answers, setAnswers] = useState(() => answersOf(audit));
  const [report, setReport] = useState(audit.report);
  const [signing, setSigning] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const refreshes = [['privacy']];
  const save = useWrite(cloud.privacy.saveAudit, {
    refreshes,
    onDone: () => void Taro.showToast({ icon: 'none', title: t('audit.saved') }),
  });
  const sign = useWrite(cloud.privacy.signAudit, { refreshes, onDone: () => setSigning(false) });
  const show = ({ url, type = docx }: { url: string; type?: string }) =>
    void openDocument({ url, type }).catch((error: unknown) => setFault(sentenceOf(error)));
  const take = useWrite(cloud.privacy.exportAudit, { refreshes: [], onDone: ({ url }) => show({ url }) });
  const open = useWrite(cloud.privacy.reportUrl, { refreshes: [], onDone: show });
  const changed =
    JSON.stringify(answers) !== JSON.stringify(answersOf(audit)) || report?.fileId !== audit.report?.fileId;
  const missing = audit.items.filter(({ key }) => {
    const answer = answers[key];
    return !answer || (answer.verdict === 'finding' && answer.note.trim() === '');
  });
  // One at a time, the first that waits: all figures of the house at once are too much for a phone.
  const [unfolded, setUnfolded] = useState((missing[0] ?? audit.items[0])?.key);
  const over = year < Number(today().slice(0, 4));
  const note =
    fault ??
    save.sentence ??
    take.sentence ??
    open.sentence ??
    (signed
      ? undefined
      : !over
        ? t('audit.notOver')
        : changed
          ? t('audit.unsaved')
          : missing.length > 0
            ? missing.length > 3
              ? t('audit.missingMany', { count: missing.length })
              : t('audit.missing', { names: namesText(missing.map(({ title }) => title)) })
            : undefined);
  return (
    <Page
      title={`${year} ${t('audit.title')}`}
      action={
        <ActionBar note={note}>
          <Button kind="plain" busy={take.busy} onTap={() => take.run({ year })}>
            {t('audit.export')}
          </Button>
          {!signed &&
            (over && !changed && missing.length === 0 ? (
              <Button onTap={() => setSigning(true)}>{t('audit.sign')}</Button>
            ) : (
              <Button
                busy={save.busy}
                disabled={!changed}
                onTap={() => save.run({ year, version, answers, reportFileId: report?.fileId ?? null })}
              >
                {t('audit.save')}
              </Button>
            ))}
        </ActionBar>
      }
    >
      {signed && (
        <NoticeBox
          tone="jade"
          icon="stamp"
          title={t('audit.signed', { by: signed.by, at: instantText(signed.at) })}
          words={[t('audit.hash', { hash: signed.hash })]}
        />
      )}
      {audit.items.map((item) => {
        const answer = answers[item.key];
        if (item.key !== unfolded)
          return (
            <Card kind="list" key={item.key}>
              <ListRow
                title={item.title}
                note={item.question}
                value={answer ? t(`audit.verdicts.${answer.verdict}`) : undefined}
                onTap={() => setUnfolded(item.key)}
              />
            </Card>
          );
        return (
          <Item
            key={item.key}
            item={item}
            answer={answer ?? null}
            onAnswer={signed ? undefined : (given) => setAnswers((before) => ({ ...before, [item.key]: given }))}
          />
        );
      })}
      <View>
        {signed ? (
          <Text className="privacy-lead">{audit.report?.name ?? ''}</Text>
        ) : (
          <FileField
            label={t('audit.report')}
            hint={t('audit.reportHint')}
            optional
            purpose="report"
            files={report ? [report] : []}
            onFile={setReport}
            onRemove={() => setReport(null)}
          />
        )}
        {audit.report && (
          <Button kind="plain" busy={open.busy} onTap={() => open.run({ year })}>
            {t('audit.openReport')}
          </Button>
        )}
      </View>
      <Confirm
        open={signing}
        title={t('audit.signTitle', { year })}
        consequence={t('audit.signConsequence')}
        action={t('audit.sign')}
        keep={t('audit.keep')}
        busy={sign.busy}
        error={sign.sentence}
        onConfirm={() => sign.run({ year, version })}
        onCancel={() => setSigning(false)}
      />
    </Page>
  );
};
