import { mergeInternalComponents } from '@tarojs/shared';

const aria = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '' };
mergeInternalComponents({
  View: aria,
  Text: aria,
  Image: aria,
  Button: aria,
  Input: aria,
  Textarea: aria,
  Picker: aria,
});
