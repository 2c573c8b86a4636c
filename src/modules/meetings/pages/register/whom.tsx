import { View } from '@tarojs/components';
import { ChoiceChips } from '@/components/choice-chips';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import type { Writing } from './use-entry';
import type { ForWhom } from './use-whom';

/** For which of one's companies, and who comes: oneself for one of them at most, a colleague for each other. */
export const Whom = ({ meeting, whom, writing }: { meeting: Meeting; whom: ForWhom; writing: Writing }) => {
  const t = useMeetingsText('meeting');
  return (
    <View className="register-whom">
      <ChoiceChips
        id="field-unit"
        label={t('register.unit')}
        error={writing.form.at('unit').error}
        choices={meeting.units.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        value={whom.unit ?? null}
        onChange={(unit) => {
          whom.setUnit(unit);
          writing.form.mend(['unit']);
        }}
      />
      {!whom.registered && (
        <ChoiceChips
          label={t('register.comes')}
          choices={[
            { value: 'me', label: t('register.comesMe') },
            { value: 'colleague', label: t('register.comesColleague') },
          ]}
          value={whom.colleague ? 'colleague' : 'me'}
          onChange={(who) => {
            whom.setColleague(who === 'colleague');
            writing.callAnew(who === 'colleague');
          }}
        />
      )}
    </View>
  );
};
