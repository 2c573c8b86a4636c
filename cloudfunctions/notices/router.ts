import type { notices } from '../../contracts/notices';
import type { Handlers } from '../shared/implement';
import { inbox } from './inbox';
import { templates } from './list-templates';
import { markRead } from './mark-read';
import { recordGrants } from './record-grants';

export const router = { inbox, markRead, templates, recordGrants } satisfies Handlers<typeof notices>;
