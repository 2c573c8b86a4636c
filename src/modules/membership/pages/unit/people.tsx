import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { useMembershipText } from '../../text';
import { AddPersonSheet } from './add-person-sheet';
import { ChangeCard } from './change-card';
import { ChoosePrimarySheet } from './choose-primary-sheet';
import { EndSheet } from './end-sheet';
import { PersonLine } from './person-line';
import { RemovePrimarySheet } from './remove-primary-sheet';
import type { Person, Unit } from './use-unit';

const most = 10;

/** Who may act for the unit, who was asked to, and what waits for a second hand. */
export const People = ({ unit, onOut }: { unit: Unit; onOut: () => void }) => {
  const t = useMembershipText('members');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Person | null>(null);
  const [chosen, setChosen] = useState<Person | null>(null);
  const people = unit.representatives;
  const open = people.filter(({ state }) => state !== 'declined');
  const alone = ending && ['himself', 'takenBack', 'primary'].includes(ending.ending ?? '');
  const unled = unit.kind !== 'individual' && unit.mayChoosePrimary && !people.some(({ primary }) => primary);
  return (
    <View>
      <Section title={t('people.title')} note={t('people.count', { count: open.length })} />
      {unled && <Notice tone="amber" icon="bang" words={t('people.noPrimary')} />}
      {unit.change && <ChangeCard change={unit.change} />}
      <Card kind="list">
        {people.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            onEnd={person.ending ? () => setEnding(person) : undefined}
            onChoose={
              unit.mayChoosePrimary && person.state === 'accepted' && !person.primary
                ? { words: t(unled ? 'people.choose' : 'people.hand'), tap: () => setChosen(person) }
                : undefined
            }
          />
        ))}
        {unit.mayName && unit.kind !== 'individual' && open.length < most && (
          <Button kind="quiet" onTap={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        )}
      </Card>
      <AddPersonSheet open={adding} onClose={() => setAdding(false)} />
      {ending && alone && <EndSheet unit={unit} person={ending} onClose={() => setEnding(null)} onOut={onOut} />}
      {ending && !alone && <RemovePrimarySheet person={ending} onClose={() => setEnding(null)} />}
      {chosen && <ChoosePrimarySheet person={chosen} handing={!unled} onClose={() => setChosen(null)} />}
    </View>
  );
};
