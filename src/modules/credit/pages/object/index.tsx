import { Text } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Facts } from '@/components/facts';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { Tick } from '@/components/tick';
import { decoded } from '@/hooks/decoded';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { settings } from '@/hooks/settings';
import { dateText } from '@/i18n/dates';
import { FileField, type GivenFile } from '@/kit/file-field';
import { signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import { useDeedTitle } from '../file/deed-title';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '提出异议' });

const kinds = ['appeal', 'repair', 'fall'] as const;
type Kind = (typeof kinds)[number];

/** What a member says against a line (`?deed=&kind=`); without one it is chosen here. Words stay on the device until they are sent. */
export default function ObjectPage() {
  const t = useCreditText('object');
  const { params } = useRouter();
  const [kind, setKind] = useState<Kind>(kinds.find((each) => each === params.kind) ?? 'appeal');
  // Of the member that one acts for now, where none is named.
  const member = params.member || undefined;
  const [deed, setDeed] = useState(params.deed ? decoded(params.deed) : null);
  const [about, setAbout] = useState(params.about ? decoded(params.about) : null);
  const pick = (next: Kind, ref: string, words: string) => {
    setKind(next);
    setDeed(ref);
    setAbout(words);
  };
  return deed === null ? (
    <Which member={member} onPick={pick} />
  ) : (
    <Form member={member} kind={kind} deed={deed} about={kind === 'fall' ? t('fall') : about} />
  );
}

interface WhichProps {
  member: string | undefined;
  onPick: (kind: Kind, deed: string, about: string) => void;
}
const Which = ({ member, onPick }: WhichProps) => {
  const t = useCreditText();
  const titleOf = useDeedTitle();
  const { language } = settings.use();
  const me = useWhoami().data;
  const read = useRead(['credit', 'file', member ?? me?.actingFor ?? null], () =>
    cloud.credit.file({ membershipId: member }),
  );
  return (
    <Page title={t('object.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ score, standing, today }) => {
          const falls = standing?.notice && today <= standing.notice.until;
          const lines = (score?.items ?? []).flatMap((item) =>
            item.lines
              .filter(({ mayObject, mayRepair }) => mayObject || mayRepair)
              .map((line) => ({ ...line, of: item.title[language] })),
          );
          if (lines.length === 0 && !falls) return <EmptyState icon="form">{t('object.whichNone')}</EmptyState>;
          return (
            <>
              <Section title={t('object.which')} />
              <Card kind="list">
                {falls && <ListRow title={t('object.fall')} onTap={() => onPick('fall', 'notice', t('object.fall'))} />}
                {lines.map((line) => {
                  const words = [line.kind, line.title && titleOf(line.title), line.day && dateText(line.day)]
                    .filter(Boolean)
                    .join(' · ');
                  return (
                    <ListRow
                      key={`${line.of}${line.ref ?? ''}`}
                      title={line.of}
                      note={words}
                      value={signedPoints(line.points)}
                      onTap={() => onPick(line.mayObject ? 'appeal' : 'repair', line.ref ?? '', words)}
                    />
                  );
                })}
              </Card>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};

interface FormProps {
  member: string | undefined;
  kind: Kind;
  deed: string;
  about: string | null;
}
const Form = ({ member, kind, deed, about }: FormProps) => {
  const t = useCreditText('object');
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [pledged, setPledged] = useState(false);
  const words = useKeptWords(`credit.${kind}.${deed}`);
  const send = useWrite(cloud.credit.object, {
    refreshes: [['credit']],
    onDone: ({ id }) => {
      words.forget();
      void Taro.showToast({ icon: 'none', title: t('sent') });
      goInstead('credit/objection', { id });
    },
  });
  const ready = words.words.trim().length >= 10 && (kind !== 'repair' || pledged) && !busy;
  return (
    <Page
      title={t(kind === 'repair' ? 'repairTitle' : 'title')}
      action={
        <ActionBar>
          <Button
            busy={send.busy}
            disabled={!ready}
            onTap={() =>
              send.run({
                ...{ membershipId: member, kind, deed, words: words.words.trim(), pledged },
                fileIds: files.map(({ fileId }) => fileId),
              })
            }
          >
            {t('send')}
          </Button>
        </ActionBar>
      }
    >
      <Facts facts={[{ key: 'about', label: t('about'), value: about }]} />
      <Field
        label={t('words')}
        hint={t(kind === 'repair' ? 'repairHint' : 'wordsHint')}
        multiline
        maxLength={1000}
        value={words.words}
        onChange={words.change}
        error={send.issues.words ?? send.sentence}
      />
      <FileField
        label={t('files')}
        optional
        purpose="material"
        most={9}
        files={files}
        onFile={(file) => setFiles((held) => [...held, file])}
        onRemove={(fileId) => setFiles((held) => held.filter((each) => each.fileId !== fileId))}
        onBusy={setBusy}
      />
      {kind === 'repair' && (
        <NoticeBox tone="azure" icon="form" title={t('pledge')} words={[t('pledgeWords')]}>
          <Tick checked={pledged} label={t('pledged')} onChange={setPledged} />
        </NoticeBox>
      )}
      <Text className="credit-quiet">{t('clock')}</Text>
    </Page>
  );
};
