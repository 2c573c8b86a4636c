import { Text, View } from '@tarojs/components';
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go, urlOf } from '@/hooks/go';
import { dateText, instantText } from '@/i18n/dates';
import { Attachments } from '@/kit/attachments';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Item } from '../../types';
import { ItemSections } from './item-sections';
import './item.scss';

definePageConfig({ navigationBarTitleText: '公开内容', enablePullDownRefresh: true });

/** One published item (`?id=`, `?no=` an older version): figures, texts, files, what was corrected, and how to check it. */
export default function ItemPage() {
  const t = useDisclosureText('item');
  const said = useSaid();
  const { id = '', no } = useRouter().params;
  const read = useRead(['disclosure', 'item', id, no ?? ''], () =>
    cloud.disclosure.item({ id, ...(no ? { no: Number(no) } : {}) }),
  );
  const mark = useWrite(cloud.disclosure.markRead, { refreshes: [['disclosure', 'published']] });
  const marked = useRef(false);
  const item = read.data;
  useEffect(() => {
    if (!item?.unread || marked.current) return;
    marked.current = true;
    mark.run({ id, no: item.versions[0]?.no ?? item.no });
  }, [id, item, mark]);
  usePullToRefresh();
  useShareAppMessage(() =>
    item?.shareable
      ? {
          title: t('shareTitle', { association: item.document.association, title: said(item.document.title) }),
          path: urlOf('disclosure/item', { id }),
        }
      : { title: t('title'), path: urlOf('disclosure/published') },
  );
  return (
    <Page wide title={t('title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => <Body item={shown} />}
      </Loaded>
    </Page>
  );
}

const Body = ({ item }: { item: Item }) => {
  const t = useDisclosureText();
  const said = useSaid();
  const { document, versions, no } = item;
  const last = versions[0]?.no ?? no;
  const removed = item.changes.filter(({ section, what }) => section === 'files' && what === 'removed');
  return (
    <>
      <Card>
        <Text className="disclosed-title">{said(document.title)}</Text>
        <Text className="disclosed-quiet">
          {[
            document.association,
            t('item.publishedAt', { at: instantText(item.publishedAt) }),
            t(`audiences.${document.audience}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Card>
      {no < last && (
        <NoticeBox tone="amber" icon="clock" title={t('item.older', { no })}>
          <Button small kind="plain" onTap={() => go('disclosure/item', { id: item.id })}>
            {t('item.newest')}
          </Button>
        </NoticeBox>
      )}
      {document.reason !== null && (
        <NoticeBox tone="azure" icon="edit" title={t('item.corrected', { no, reason: document.reason })} />
      )}
      <Columns>
        <View>
          <ItemSections item={item} />
        </View>
        <View>
          <Facts
            facts={[
              { key: 'basis', label: t('item.basis'), value: said(document.basis) },
              {
                key: 'dueOn',
                label: t('item.dueOn'),
                value:
                  item.dueOn && [dateText(item.dueOn), item.late && t('published.late')].filter(Boolean).join(' · '),
              },
              {
                key: 'readBy',
                label: t('duty.readBy'),
                value: item.readBy === null ? null : t('item.readBy', { count: item.readBy }),
              },
            ]}
          />
          {(document.files.length > 0 || removed.length > 0) && <Section title={t('item.files')} />}
          <Attachments
            files={document.files.map(({ fileId, name, type, bytes, sha256 }) => ({
              ...{ key: fileId, title: name, type },
              notes: [`${megabytes(bytes)} MB`, t('item.fileDigest', { digest: sha256.slice(0, 16) })],
              address: () => cloud.disclosure.itemFile({ id: item.id, no, fileId }),
            }))}
          />
          {removed.map(({ figure }) => (
            <Text key={figure ?? ''} className="disclosed-quiet">
              {t('item.removed', { before: figure ?? '' })}
            </Text>
          ))}
          {versions.length > 1 && (
            <>
              <Section title={t('item.versions')} />
              <Card kind="list">
                {versions.map((each) => (
                  <ListRow
                    key={each.no}
                    title={t('item.version', { no: each.no })}
                    note={[instantText(each.publishedAt), each.reason].filter(Boolean).join('\n')}
                    value={each.no === no ? t('item.now') : undefined}
                    onTap={
                      each.no === no ? undefined : () => go('disclosure/item', { id: item.id, no: String(each.no) })
                    }
                  />
                ))}
              </Card>
            </>
          )}
          {item.channels.length > 0 && <Links channels={item.channels} />}
          <Section title={t('item.proof')} />
          <Card>
            <Text className="disclosed-quiet">{t('item.proofWords')}</Text>
            <Text className="disclosed-quiet">{t('item.digest')}</Text>
            <Text className="disclosed-digest" selectable>
              {item.sha256}
            </Text>
            <Button
              small
              kind="plain"
              onTap={() =>
                void Taro.setClipboardData({ data: item.canonical }).then(() =>
                  Taro.showToast({ icon: 'none', title: t('item.copiedText') }),
                )
              }
            >
              {t('item.copyText')}
            </Button>
          </Card>
          {item.mayManage && (
            <Card kind="list">
              <ListRow icon="form" title={t('item.manage')} onTap={() => go('disclosure/duty', { id: item.id })} />
            </Card>
          )}
        </View>
      </Columns>
    </>
  );
};

const Links = ({ channels }: { channels: Item['channels'] }) => {
  const t = useDisclosureText();
  return (
    <>
      <Section title={t('item.channels')} />
      <Card kind="list">
        {channels.map(({ channel, url, day }) => (
          <ListRow
            key={channel}
            title={t(`channels.${channel}`)}
            note={`${dateText(day)}\n${url}`}
            onTap={() =>
              void Taro.setClipboardData({ data: url }).then(() =>
                Taro.showToast({ icon: 'none', title: t('duty.copied') }),
              )
            }
          />
        ))}
      </Card>
    </>
  );
};
