import path from 'node:path';
import webpack from 'webpack';

interface Chain {
  plugin(name: string): { use(plugin: unknown, options: unknown[]): unknown };
  merge(options: Record<string, unknown>): unknown;
}

/**
 * WeChat has no AbortController; react-query stays silent for ever without one. It has no `atob` either, which zod
 * names for base64 texts: no contract holds one, and the name must not reach the package.
 */
export const providePlatform = (chain: Chain) => {
  chain.plugin('noBase64').use(webpack.DefinePlugin, [{ atob: 'undefined' }]);
  chain
    .plugin('abortController')
    .use(webpack.ProvidePlugin, [
      { AbortController: [path.resolve(__dirname, '../src/cloud/abort-controller.ts'), 'AbortController'] },
    ]);
};

/**
 * What every page needs stands apart by how seldom it changes, so that a browser keeps it between releases. What only
 * some pages need comes with the first of them: no file collects everything that any two pages share.
 */
export const splitForBrowser = (chain: Chain) => {
  chain.merge({
    optimization: {
      splitChunks: {
        cacheGroups: {
          taro: { name: 'taro', test: /[\\/]node_modules[\\/](@tarojs|@stencil)[\\/]/, priority: 30, chunks: 'all' },
          vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, priority: 20, chunks: 'initial' },
          shared: { minChunks: 2, minSize: 8_000, priority: 10, chunks: 'async', reuseExistingChunk: true },
        },
      },
    },
  });
};
