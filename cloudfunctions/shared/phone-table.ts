import { readAbroadWith } from '../../contracts/phone';

// A sentence that waits for nothing asks for it: not with `import()`.
readAbroadWith((written) =>
  (require('./phone-numbers') as typeof import('./phone-numbers')).readInternational(written),
);
