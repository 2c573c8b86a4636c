import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type HomeView, useAdmissionSteps, useAssociation } from '@/cloud/reads';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { Timeline } from '@/components/timeline';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { Applications } from './applications';
import { Duties } from './duties';
import { NextMeeting } from './next-meeting';
import { OpenMeetings } from './open-meetings';
import './home.scss';

/** For who is not a member yet: how one joins, what is open to everybody, what the association is. */
export const Visitor = ({ home }: { home: HomeView }) => {
  const t = useText();
  const association = useAssociation();
  const applying = home.role === 'applicant';
  const steps = useAdmissionSteps(!applying);
  const apply = to('membership/apply');
  const verify = to('membership/verify');
  const signIn = home.signedIn ? undefined : to('identity/desk-login');
  return (
    <Loaded read={association} skeleton={<Skeleton shapes={['text', 'rows']} />}>
      {(house) => (
        <Columns>
          <View>
            <Duties home={home} quiet />
            <Applications rows={home.applications} />
            {home.nextMeeting && <NextMeeting meeting={home.nextMeeting} />}
            {!applying && (
              <Card className="home-join">
                <Text className="home-join-title">{t('home.joinTitle', { name: house.name })}</Text>
                <Text className="home-join-note">{t('home.joinNote')}</Text>
                {apply && <Button onTap={apply}>{t('home.join')}</Button>}
                {signIn && (
                  <Button kind="quiet" onTap={signIn}>
                    {t('home.signIn')}
                  </Button>
                )}
              </Card>
            )}
            <OpenMeetings title={t('home.openToAll')} rows={home.meetings} />
            {steps.data && steps.data.steps.length > 0 && (
              <View>
                <Section title={t('home.steps')} />
                <Card>
                  <Timeline
                    moments={steps.data.steps.map(({ seq, kind, workdays }) => ({
                      key: String(seq),
                      title: t(`admission.${kind}`),
                      when: t('home.stepDays', { count: workdays }),
                      state: 'later',
                    }))}
                  />
                </Card>
              </View>
            )}
          </View>
          <View>
            <Section title={t('home.about')} note={t('home.members', { count: house.members })} />
            <Card kind="list">
              <View className="home-purpose">{house.purpose}</View>
              {house.address && <ListRow icon="place" title={house.address} />}
              {house.phone && (
                <ListRow
                  icon="phone"
                  title={house.phone}
                  onTap={() => void Taro.makePhoneCall({ phoneNumber: house.phone })}
                />
              )}
              {verify && <ListRow icon="shield" title={t('home.verify')} note={t('home.verifyNote')} onTap={verify} />}
            </Card>
            {house.committees.length > 0 && (
              <View>
                <Section title={t('home.committees')} />
                <Card kind="list">
                  {house.committees.map(({ id, name }) => (
                    <ListRow key={id} icon="people" title={name} />
                  ))}
                </Card>
              </View>
            )}
          </View>
        </Columns>
      )}
    </Loaded>
  );
};
