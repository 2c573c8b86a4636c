import { tells } from './example-cast';
import { receptionRules } from './judge-reception-rules';

tells(receptionRules);
