import { tells } from './example-cast';
import { spendingRules } from './judge-spending';

tells(spendingRules);
