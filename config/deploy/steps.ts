import type { CloudConfig } from './judge-cloud-config';
import { invokeRule } from './generated-config';
import type { Part } from './parts';
import type { Release } from './release';
import type { Environment } from './variables';

export interface Command {
  program: string;
  words: string[];
  /** Set for this command on top of what the shell has. */
  env?: Record<string, string>;
}
export interface Step {
  part: Part | 'login';
  zh: string;
  en: string;
  /** What runs; null for what this process does itself. */
  command: Command | null;
  /** How it would be typed when there is no command. */
  shown?: string;
  /** The build that this step makes. */
  builds?: Part;
  /** The step's failure is said and does not stop the rest: there is another way. */
  otherwise?: { zh: string; en: string };
}

// `fn deploy`, `hosting deploy` and `login` of this version were read from its own help. `permission` came with 3.0.
const cli = '@cloudbase/cli@2.12.10';
const cliWithPermissions = '@cloudbase/cli@3';
const uploader = 'miniprogram-ci@2.1.42';
/** Written before and removed after the functions are deployed: it holds secrets. */
export const generatedConfigFile = 'dist/cloudbaserc.deploy.json';

const npx = (tool: string, bin: string, ...words: string[]): Command => ({
  program: 'npx',
  words: ['--yes', `--package=${tool}`, bin, ...words],
});
const build = (script: string, env: Record<string, string> = {}): Command => ({
  program: 'npm',
  words: ['run', '--silent', script],
  env,
});

/** Everything that a deployment of these parts does, in order. */
export function steps(parts: readonly Part[], env: Environment, config: CloudConfig, release: Release): Step[] {
  const value = (name: string) => env[name] || `<${name}>`;
  const envId = value('CLOUDBASE_ENV_ID');
  const login: Step[] =
    env.TENCENTCLOUD_SECRETID && (parts.includes('functions') || parts.includes('h5'))
      ? [
          {
            part: 'login',
            zh: '用 API 密钥登录 CloudBase',
            en: 'log in to CloudBase',
            command: npx(
              cli,
              'tcb',
              'login',
              '--apiKeyId',
              value('TENCENTCLOUD_SECRETID'),
              '--apiKey',
              value('TENCENTCLOUD_SECRETKEY'),
            ),
          },
        ]
      : [];
  const all: Record<Part, Step[]> = {
    migrations: [
      {
        part: 'migrations',
        zh: '按顺序执行还没有执行的迁移，每个文件一个事务',
        en: 'apply what is not applied yet, each file in a transaction',
        command: null,
        shown: `migrate migrations/*.sql → ${env.MIGRATION_DATABASE_URL ? 'MIGRATION_DATABASE_URL' : 'DATABASE_URL'}`,
      },
    ],
    functions: [
      {
        part: 'functions',
        zh: '构建云函数',
        en: 'build the functions',
        command: build('build:functions'),
        builds: 'functions',
      },
      {
        part: 'functions',
        zh: `部署 ${config.functions.map(({ name }) => name).join('、')}，连同定时器和环境变量`,
        en: 'deploy them with timers and variables',
        command: npx(
          cli,
          'tcb',
          'fn',
          'deploy',
          '--all',
          '--force',
          '--yes',
          '-e',
          envId,
          '--config-file',
          generatedConfigFile,
        ),
      },
      {
        part: 'functions',
        zh: '设置安全规则：客户端不能调用 jobs',
        en: 'set the rule that keeps clients out of jobs',
        command: npx(
          cliWithPermissions,
          'tcb',
          'permission',
          'set',
          'function',
          '--level',
          'custom',
          '--rule',
          JSON.stringify(invokeRule(config)),
          '-e',
          envId,
        ),
        otherwise: {
          zh: '请在控制台“云函数 → 权限控制”里粘贴上面的规则。',
          en: 'Paste the rule above into the console: functions, permission control.',
        },
      },
    ],
    h5: [
      {
        part: 'h5',
        zh: '构建浏览器版',
        en: 'build the browser version',
        command: build('build:h5', { TARO_APP_GATEWAY: value('TARO_APP_GATEWAY') }),
        builds: 'h5',
      },
      {
        part: 'h5',
        zh: '上传到静态网站托管的根目录',
        en: 'upload it to static hosting',
        command: npx(cli, 'tcb', 'hosting', 'deploy', 'dist/h5', '-e', envId),
      },
    ],
    weapp: [
      {
        part: 'weapp',
        zh: '构建小程序',
        en: 'build the mini-program',
        command: build('build:weapp', { TARO_APP_CLOUD_ENV: envId }),
        builds: 'weapp',
      },
      {
        part: 'weapp',
        zh: `上传小程序 ${release.version}，之后在微信后台提交审核`,
        en: `upload version ${release.version}; submit it for review in WeChat's back office`,
        command: npx(
          uploader,
          'miniprogram-ci',
          'upload',
          '--pp',
          'dist/weapp',
          '--pkp',
          value('WX_PRIVATE_KEY_PATH'),
          '--appid',
          value('WX_APPID'),
          '--uv',
          release.version,
          '--ud',
          release.description,
          '-r',
          env.WX_CI_ROBOT || '1',
          '--use-project-config',
        ),
      },
    ],
  };
  return [
    ...login,
    ...(Object.keys(all) as Part[]).filter((part) => parts.includes(part)).flatMap((part) => all[part]),
  ];
}
