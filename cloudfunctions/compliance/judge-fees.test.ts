import { tells } from './example-cast';
import { feeRules } from './judge-fees';

tells(feeRules);
