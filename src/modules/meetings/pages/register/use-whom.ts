import { useState } from 'react';
import type { Whoami } from '@/cloud/reads';
import type { Meeting } from '../../use-meeting';

const lives = ['confirmed', 'waiting', 'offered', 'walk_in'];

/**
 * For which company one registers, and whether one comes oneself. The one that was asked for comes first, then the one
 * that one acts for, then the only one; of several nobody chooses.
 */
export const useWhom = ({ units, registration }: Meeting, me: Whoami, asked: string | undefined) => {
  const has = (id: string | null | undefined) => units.some(({ membershipId }) => membershipId === id);
  const [unit, setUnit] = useState(
    [asked, me.actingFor].find(has) ?? (units.length === 1 ? units[0]?.membershipId : undefined),
  );
  const registered = registration !== null && lives.includes(registration.state);
  const [colleague, setColleague] = useState(registered);
  const unchosen = units.length > 1 && unit === undefined;
  return { unit, unchosen, setUnit, colleague, setColleague, registered };
};
export type ForWhom = ReturnType<typeof useWhom>;
