import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { dayText, instantText } from '@/i18n/dates';
import { usePrivacyText } from '../../text';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const key = ['privacy', 'exports'];
type Copy = Awaited<ReturnType<typeof cloud.privacy.exports>>['rows'][number];

/** The files of one's data: asked for, being made, to be fetched. A browser saves them; WeChat copies the address of JSON. */
export const Copies = () => {
  const t = usePrivacyText();
  const [fault, setFault] = useState<string | null>(null);
  const read = useRead(key, () => cloud.privacy.exports({}), { every: 5_000 });
  const ask = useWrite(cloud.privacy.askExport, {
    refreshes: [key],
    onDone: () => void Taro.showToast({ icon: 'none', title: t('mine.copyAsked') }),
  });
  const fetch = useWrite(cloud.privacy.exportUrl, {
    refreshes: [],
    onDone: ({ url }, { kind }) => {
      const given = kind === 'document' ? openDocument({ url, type: docx }) : openJson(url);
      given.catch((error: unknown) => setFault(sentenceOf(error)));
    },
  });
  const rows = read.data?.rows ?? [];
  const waits = rows.some(({ readyAt, gone }) => readyAt === null && !gone);
  const said = ({ readyAt, gone, until }: Copy) =>
    gone
      ? t('mine.gone')
      : readyAt
        ? [t('mine.ready', { at: instantText(readyAt) }), until && t('mine.until', { day: dayText(until) })]
            .filter(Boolean)
            .join(' · ')
        : t('mine.making');
  const sentence = fault ?? ask.sentence ?? fetch.sentence;
  return (
    <View>
      <Section title={t('mine.copy')} />
      <Card kind="list">
        {rows.slice(0, 3).map((row) => (
          <View key={row.id}>
            <ListRow icon="download" title={instantText(row.askedAt)} note={said(row)} />
            {row.readyAt && !row.gone && (
              <View className="privacy-buttons">
                <Button
                  kind="plain"
                  small
                  busy={fetch.busy}
                  onTap={() => fetch.run({ exportId: row.id, kind: 'document' })}
                >
                  {t('mine.document')}
                </Button>
                <Button
                  kind="plain"
                  small
                  busy={fetch.busy}
                  onTap={() => fetch.run({ exportId: row.id, kind: 'json' })}
                >
                  {t('mine.json')}
                </Button>
              </View>
            )}
          </View>
        ))}
        <ListRow
          icon="download"
          title={t('mine.copyAsk')}
          note={waits ? t('mine.copyAsked') : t('mine.copyNote')}
          onTap={waits || ask.busy ? undefined : () => ask.run({})}
        />
      </Card>
      {sentence && (
        <View className="privacy-fault" {...accessible('alert')}>
          {sentence}
        </View>
      )}
    </View>
  );
};

/** WeChat reads no JSON: its address goes to the clipboard, for a browser. */
const openJson = async (url: string) => {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
  else await Taro.setClipboardData({ data: url });
};
