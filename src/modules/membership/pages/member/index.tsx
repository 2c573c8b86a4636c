import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { codeOf, madeHere } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { urlOf } from '@/hooks/go';
import { asksForUnit, ChooseFirst } from '@/parts/identity/choose-first';
import { MembersOnly } from '../../components/members-only';
import { useMembershipText } from '../../text';
import { MemberView } from './member-view';

definePageConfig({
  navigationBarTitleText: '会员',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

const inWeChat = process.env.TARO_ENV === 'weapp';

/** One member as the other members see it. What is shared is the name and a link; the page asks again who opens it. */
export default function Member() {
  const t = useMembershipText('members');
  const id = useRouter().params.id ?? '';
  const read = useRead(['membership', 'member', id], () => cloud.membership.member({ membershipId: id }), {
    enabled: id !== '',
  });
  usePullToRefresh();
  const unchosen = !read.data && asksForUnit(read.error);
  const stranger = !read.data && read.error && codeOf(read.error) === 'FORBIDDEN';
  useShareAppMessage(() => ({ title: read.data?.name ?? t('member.title'), path: urlOf('membership/member', { id }) }));
  return (
    <Page
      title={t('member.title')}
      action={
        inWeChat &&
        read.data && (
          <ActionBar>
            <Button kind="plain" openType="share">
              {t('member.share')}
            </Button>
          </ActionBar>
        )
      }
    >
      {stranger && <MembersOnly />}
      {unchosen && <ChooseFirst />}
      {!stranger && !unchosen && id && (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {(member) => <MemberView member={member} />}
        </Loaded>
      )}
      {!id && <ErrorState error={madeHere('LINK_INCOMPLETE')} />}
    </Page>
  );
}
