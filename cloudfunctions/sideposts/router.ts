import type { sideposts } from '../../contracts/sideposts';
import type { Handlers } from '../shared/implement';
import { confirm } from './confirm';
import { declare } from './declare';
import { declareYear } from './declare-year';
import { end } from './end';
import { exportPosts } from './export-posts';
import { mine } from './mine';
import { missing } from './missing';
import { register } from './register';
import { withdraw } from './withdraw';

export const router = {
  mine,
  declare,
  declareYear,
  end,
  withdraw,
  register,
  missing,
  confirm,
  exportPosts,
} satisfies Handlers<typeof sideposts>;
