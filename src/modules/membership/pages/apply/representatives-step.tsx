import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { type DraftRepresentative, emptyRepresentative } from '../../form/draft-form';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { RepresentativeCard } from './representative-card';

const most = 10;
/** One of them is the primary, always. */
const withPrimary = (people: DraftRepresentative[]) =>
  people.some(({ primary }) => primary) ? people : people.map((person, index) => ({ ...person, primary: index === 0 }));

export const RepresentativesStep = ({ writing }: { writing: Writing }) => {
  const t = useMembershipText('apply');
  const [leaving, setLeaving] = useState<number | null>(null);
  const { form, patch } = writing;
  const people = form.representatives;
  const change = (at: number, part: Partial<DraftRepresentative>) =>
    patch({ representatives: people.map((person, index) => (index === at ? { ...person, ...part } : person)) });
  const add = () => {
    writing.setTried(false);
    patch({ representatives: [...people, emptyRepresentative(false)] });
  };
  const remove = (at: number) => {
    setLeaving(null);
    patch({ representatives: withPrimary(people.filter((_, index) => index !== at)) });
  };
  const askToRemove = (at: number) => {
    const person = people[at];
    if (person && (person.name || person.phone)) setLeaving(at);
    else remove(at);
  };
  return (
    <View id="field-representatives">
      <Text className="apply-lead">{t('representatives.lead')}</Text>
      {people.map((person, index) => (
        <RepresentativeCard
          key={index}
          index={index}
          person={person}
          writing={writing}
          onChange={(part) => change(index, part)}
          onPrimary={() =>
            patch({ representatives: people.map((each, place) => ({ ...each, primary: place === index })) })
          }
          onRemove={people.length > 1 ? () => askToRemove(index) : undefined}
        />
      ))}
      {people.length < most ? (
        <Button kind="plain" onTap={add}>
          {t('representatives.add')}
        </Button>
      ) : (
        <Text className="apply-note">{t('representatives.full')}</Text>
      )}
      <Confirm
        open={leaving !== null}
        title={t('representatives.removeTitle', {
          name: people[leaving ?? 0]?.name || t('representatives.nameless', { n: (leaving ?? 0) + 1 }),
        })}
        consequence={t('representatives.removeWords')}
        action={t('representatives.removeAction')}
        danger
        onConfirm={() => leaving !== null && remove(leaving)}
        onCancel={() => setLeaving(null)}
      />
    </View>
  );
};
