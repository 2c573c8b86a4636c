import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuesText } from '../../text';
import { Ballot } from './ballot';
import { DiscloseSheet } from './disclose-sheet';
import { Tiers } from './tiers';

definePageConfig({ navigationBarTitleText: '会费标准', enablePullDownRefresh: true });

/** One standard: what is paid and for what, who adopted it and how, what is to be looked at. */
export default function StandardPage() {
  const t = useDuesText('standard');
  const id = useRouter().params.id ?? '';
  const [asked, setAsked] = useState<'disclose' | 'discard'>();
  const me = useWhoami().data;
  const adopts = me !== undefined && holds(me, ['director', 'finance']);
  const read = useRead(['dues', 'standard', id], () => cloud.dues.standard({ id }));
  usePullToRefresh();
  const standard = read.data;
  const draft = standard?.state === 'draft';
  return (
    <Page
      title={t('title')}
      action={
        standard?.mayKeep &&
        (draft ? (
          <ActionBar>
            <Button kind="plain" onTap={() => go('dues/draft', { id })}>
              {t('edit')}
            </Button>
            {adopts && <Button onTap={() => go('dues/adopt', { id })}>{t('adopt')}</Button>}
          </ActionBar>
        ) : (
          standard.ballot &&
          !standard.disclosedOn && (
            <ActionBar>
              <Button onTap={() => setAsked('disclose')}>{t('disclose')}</Button>
            </ActionBar>
          )
        ))
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(shown) => (
          <>
            {!shown.ballot && (
              <NoticeBox tone="cinnabar" icon="bang" title={t('noBallot')} words={[t('noBallotWords')]} />
            )}
            {shown.findings.map((finding) => (
              <NoticeBox
                key={`${finding.clause} ${finding.found}`}
                tone="amber"
                icon="bang"
                title={finding.found}
                words={[
                  finding.asked,
                  t('clause', { basis: finding.basis, clause: finding.clause.split('.')[0] ?? '' }),
                ]}
              />
            ))}
            {shown.uncovered.length > 0 && (
              <NoticeBox
                tone="azure"
                icon="people"
                title={t('uncovered')}
                words={shown.uncovered.map(({ memberTier, members }) =>
                  t('uncoveredOf', { tier: memberTier, count: members }),
                )}
              />
            )}
            <Tiers standard={shown} />
            <Ballot standard={shown} />
            <NoticeBox
              tone="azure"
              icon="clock"
              title={t('unchecked')}
              words={shown.unchecked.map(({ clause, asked, why }) => t('uncheckedOf', { clause, asked, why }))}
            />
            {shown.ballot && shown.reductions.length > 0 && (
              <Button kind="plain" small onTap={() => go('dues/reliefs', { id })}>
                {t('reliefs')}
              </Button>
            )}
            {draft && shown.mayKeep && (
              <Button kind="plain" small onTap={() => setAsked('discard')}>
                {t('discard')}
              </Button>
            )}
            {asked === 'disclose' && <DiscloseSheet standard={shown} onClose={() => setAsked(undefined)} />}
            {asked === 'discard' && (
              <ReasonSheet
                open
                onClose={() => setAsked(undefined)}
                title={t('discard')}
                consequence={t('discardConsequence')}
                min={2}
                verb={t('discard')}
                danger
                kept={`${id}.discard`}
                write={cloud.dues.discardDraft}
                input={(reason) => ({ id, reason })}
                refreshes={[['dues']]}
                done={() => t('discarded')}
                onDone={() => void Taro.navigateBack()}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
