import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useSidepostsText } from '../../text';
import type { Mine, Post } from '../../types';
import { EndSheet } from './end-sheet';
import { PostCard } from './post-card';

definePageConfig({ navigationBarTitleText: '兼职申报', enablePullDownRefresh: true });

const stands = ({ state }: Post) => state === 'waiting' || state === 'confirmed';

/** 兼职申报: what I do elsewhere, and whether this year is declared. */
export default function MinePage() {
  const t = useSidepostsText('mine');
  const [chosen, setChosen] = useState<{ post: Post; act: 'end' | 'withdraw' } | null>(null);
  const read = useRead(['sideposts', 'mine'], () => cloud.sideposts.mine({}));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayDeclare && (
          <ActionBar>
            <Button kind="plain" onTap={() => go('sideposts/declare')}>
              {t('add')}
            </Button>
            <Declare mine={read.data} />
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {({ posts, years, mayDeclare }) => (
          <View>
            {years.map((each) => (
              <Year key={each.year} declaration={each} />
            ))}
            <Section title={t('posts')} />
            {posts.length === 0 ? (
              <EmptyState icon="form">{t(mayDeclare ? 'empty' : 'noOffice')}</EmptyState>
            ) : (
              posts.map((post) => (
                <PostCard
                  key={post.id}
                  post={post}
                  onAct={stands(post) ? (act) => setChosen({ post, act }) : undefined}
                />
              ))
            )}
          </View>
        )}
      </Loaded>
      {chosen && <EndSheet key={chosen.post.id} {...chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

const Year = ({ declaration: { year, dueOn, declaredOn, nothing } }: { declaration: Mine['years'][number] }) => {
  const t = useSidepostsText('mine');
  if (declaredOn === null)
    return <NoticeBox tone="amber" icon="clock" title={t('due', { year, day: dueOn })} words={[t('dueWords')]} />;
  return (
    <Text className="field-label">
      {t('declared', { year, day: declaredOn, what: t(nothing ? 'nothing' : 'all') })}
    </Text>
  );
};

/** The year is declared by one tap and a second thought: it stays as it was said. */
const Declare = ({ mine: { posts, years } }: { mine: Mine }) => {
  const t = useSidepostsText('mine');
  const [asking, setAsking] = useState(false);
  const write = useWrite(cloud.sideposts.declareYear, {
    refreshes: [['sideposts']],
    onDone: () => {
      setAsking(false);
      void Taro.showToast({ icon: 'none', title: t('done') });
    },
  });
  const open = years.filter(({ declaredOn }) => declaredOn === null).at(-1);
  if (!open) return null;
  const nothing = !posts.some(stands);
  const words = t(nothing ? 'declareNothing' : 'declareAll');
  return (
    <>
      <Button onTap={() => setAsking(true)}>{words}</Button>
      <Confirm
        open={asking}
        title={`${open.year} · ${words}`}
        consequence={t('declareWords')}
        action={words}
        busy={write.busy}
        error={write.sentence}
        onConfirm={() => write.run({ year: open.year, nothing })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
};
