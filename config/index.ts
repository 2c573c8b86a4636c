import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { providePlatform, splitForBrowser } from './webpack';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'weapp';

/**
 * Packages published as ES2020 and later. Taro leaves node_modules alone, so without this list modern syntax
 * would reach old phones, and the minifier of the H5 build breaks private fields.
 */
const modern =
  /[\\/]node_modules[\\/](@tanstack|@orpc|radash|zod|i18next|uqr|dayjs|query-string|filter-obj|split-on-first|decode-uri-component)[\\/]/;
// Forms check what is typed with the contracts' own functions, which lie beside src.
const contracts = path.join(root, 'contracts') + path.sep;
const compile = { include: [(file: string) => modern.test(file) || file.startsWith(contracts)] };

const unimported = [
  // The tab icons of the dark theme are set while running.
  { from: 'src/static/', to: 'dist/weapp/static/' },
  // Asked for by its path, from every package (src/i18n/load-packed-regions.ts).
  { from: 'src/i18n/packed-regions.js', to: 'dist/weapp/modules/membership/packed-regions.js' },
];

export default defineConfig<'webpack5'>({
  projectName: 'huiguan',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The list of pages is read through app.config.ts, whose imports the cache does not follow. Of the weapp nothing is kept:
  // what Taro copies into each sub-package came back as it had been, without what a page asks of it since.
  cache: {
    enable: target === 'h5',
    buildDependencies: { routes: [path.join(root, 'src/routes.ts')] },
  },
  plugins: [path.join(__dirname, 'elements.ts')],
  alias: {
    '@': path.join(root, 'src'),
    '@contracts': path.join(root, 'contracts'),
  },
  // Chinese as it is written: Taro's own setting spells each character in six.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  copy: { patterns: target === 'weapp' ? unimported : [], options: {} },
  defineConstants: {
    'process.env.TARO_APP_GATEWAY': JSON.stringify(process.env.TARO_APP_GATEWAY ?? ''),
    'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  },
  mini: {
    compile,
    // Code that two pages of a subpackage share would otherwise move to the main package.
    optimizeMainPackage: { enable: true },
    // No page writes HTML.
    runtime: { enableInnerHTML: false },
    // Order between component styles never matters here: each names only its own class.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    webpackChain: providePlatform,
  },
  h5: {
    compile,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      // A desk is wide: type and controls stop growing at the width of a large phone.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 24 } },
      cssModules: { enable: false },
    },
    webpackChain: splitForBrowser,
  },
});
