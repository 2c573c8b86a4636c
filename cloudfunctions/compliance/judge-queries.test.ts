import { tells } from './example-cast';
import { queryRules } from './judge-queries';

tells(queryRules);
