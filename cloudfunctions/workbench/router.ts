import type { workbench } from '../../contracts/workbench';
import type { Handlers } from '../shared/implement';
import { badge } from './badge';
import { duties } from './duties';
import { exportMembers } from './export-members';
import { home } from './home';
import { memberFile } from './member-file';
import { members } from './members';
import { search } from './search';
import { tagMembers } from './tag-members';
import { untagMembers } from './untag-members';

export const router = {
  duties,
  badge,
  home,
  search,
  members,
  memberFile,
  exportMembers,
  tagMembers,
  untagMembers,
} satisfies Handlers<typeof workbench>;
