import type { positions } from '../../contracts/positions';
import type { Handlers } from '../shared/implement';
import { check } from './check';
import { election } from './election';
import { end } from './end';
import { list } from './list';
import { markStep } from './mark-step';
import { openElection } from './open-election';
import { postponeTerm } from './postpone-term';
import { save } from './save';
import { saveTerm } from './save-term';

export const router = {
  list,
  check,
  save,
  end,
  saveTerm,
  postponeTerm,
  election,
  openElection,
  markStep,
} satisfies Handlers<typeof positions>;
