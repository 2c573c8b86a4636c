import { tells } from './example-cast';
import { ratingRules } from './judge-rating';

tells(ratingRules);
