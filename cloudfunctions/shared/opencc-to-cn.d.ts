declare module 'opencc-js/to/cn' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: DictGroup[];
  export default groups;
}
