import type { committees } from '../../contracts/committees';
import type { Handlers } from '../shared/implement';
import { addMember } from './add-member';
import { checkName } from './check-name';
import { close } from './close';
import { endMember } from './end-member';
import { list } from './list';
import { setUp } from './set-up';
import { setUpGroup } from './set-up-group';
import { show } from './show';

export const router = { list, show, checkName, setUp, setUpGroup, close, addMember, endMember } satisfies Handlers<
  typeof committees
>;
