import { Input, Text, View } from '@tarojs/components';
import { accessible, named } from '@/components/accessible';
import { Button } from '@/components/button';
import { PhraseChips } from '@/components/phrase-chips';
import { useMembershipText } from '../../text';
import { complaintsOf } from './complaints';
import { type BarProps, OpensNext, usePassWord } from './phone-bar';
import { stepAfterNow } from './use-case';
import './desk-bar.scss';

/** The decision at the foot of a desk: the reason is written in it, what the check found is one tap away. */
export const DeskBar = ({ application, next, above, words, onWords, error, busy, onReturn, onPass }: BarProps) => {
  const t = useMembershipText();
  const pass = usePassWord(application);
  const phrases = complaintsOf(application, t, useMembershipText('terms'));
  const add = (phrase: string) => {
    if (!words.includes(phrase)) onWords(words.trim() ? `${words.trim()} ${phrase}` : phrase);
  };
  const taken = stepAfterNow(application) !== null;
  return (
    <View className="action-bar desk-bar">
      <View className="desk-bar-line">
        <OpensNext next={next} />
        <View className="desk-bar-undo">
          {above}
          <Text className="desk-bar-note">{t(taken ? 'review.act.takesBack' : 'review.act.forGood')}</Text>
        </View>
      </View>
      {error && (
        <Text className="desk-bar-error" {...accessible('alert')}>
          {error}
        </Text>
      )}
      {phrases.length > 0 && <PhraseChips label={t('review.act.common')} phrases={phrases} onPick={add} />}
      <View className="desk-bar-line">
        <View className="desk-bar-say">
          <Input
            className="desk-bar-input"
            value={words}
            placeholder={t('review.act.say')}
            placeholderClass="field-placeholder"
            maxlength={500}
            {...named(t('review.act.say'))}
            onInput={(event) => onWords(event.detail.value)}
          />
        </View>
        <Button kind="plain" keyName="T" busy={busy} onTap={onReturn}>
          {t('review.act.return')}
        </Button>
        <Button keyName="P" busy={busy} disabled={!onPass} onTap={onPass}>
          {pass}
        </Button>
      </View>
    </View>
  );
};
