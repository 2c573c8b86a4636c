import { tells } from './example-cast';
import { textRules } from './judge-texts';

tells(textRules);
