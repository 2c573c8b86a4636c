import { on } from '../shared/implement';
import { inbox } from './inbox';
import { templates } from './list-templates';
import { markRead } from './mark-read';
import { recordGrants } from './record-grants';

export const router = on.notices.router({ inbox, markRead, templates, recordGrants });
