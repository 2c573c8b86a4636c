import path from 'node:path';

// Taro's WeChat templates know no aria attributes: without this plugin a screen reader hears nothing of ours.
const aria = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '' };
const components = { View: aria, Text: aria, Image: aria, Button: aria, Input: aria, Textarea: aria, Picker: aria };

interface Platform {
  runtimePath: string | string[];
  template: { mergeComponents(context: unknown, patch: unknown): void };
}
interface Context {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void;
}

export default (context: Context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (process.env.TARO_ENV !== 'weapp') return;
      platform.template.mergeComponents(context, components);
      // The runtime numbers attributes in the same way as the templates, so it has to know them too.
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat();
    },
  });
};
