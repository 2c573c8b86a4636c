import type { CloudConfig } from './judge-cloud-config';
import { invokePolicy, invokeRule } from './generated-config';
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
  /** Tried when the command is refused: an environment takes one or the other. */
  orElse?: Command;
  /** The address whose headers this process looks at. */
  looksAt?: string;
  /** The build that this step makes. */
  builds?: Part;
  /** The step's failure is said and does not stop the rest: there is another way. */
  otherwise?: { zh: string; en: string };
}

/** Written before and removed after the functions are deployed: it holds secrets. */
export const generatedConfigFile = 'dist/cloudbaserc.deploy.json';

/** Where config/deploy/package.json installs what a deployment runs, each in the version of its lock. */
const tool = (name: string) => `config/deploy/node_modules/.bin/${name}`;
const run = (program: string, ...words: string[]): Command => ({ program, words });
const build = (script: string, env: Record<string, string> = {}): Command => ({
  program: 'npm',
  words: ['run', '--silent', script],
  env,
});

/** Everything that a deployment of these parts does, in order. */
export function steps(parts: readonly Part[], env: Environment, config: CloudConfig, release: Release): Step[] {
  const value = (name: string) => env[name] || `<${name}>`;
  const envId = value('CLOUDBASE_ENV_ID');
  const tcb = tool('tcb');
  // `policy` came with 3.5.7 of the CLI and `permission` went; the lock may hold an older one.
  const ruler = env.TCB_PROGRAM || tcb;
  const login: Step[] =
    env.TENCENTCLOUD_SECRETID && (parts.includes('functions') || parts.includes('h5'))
      ? [
          {
            part: 'login',
            zh: '用 API 密钥登录 CloudBase',
            en: 'log in to CloudBase',
            command: run(
              tcb,
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
        command: run(
          tcb,
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
        command: run(ruler, 'policy', 'set', invokePolicy(config), '-e', envId),
        orElse: run(
          ruler,
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
          zh: '请在控制台粘贴上面两条之一：“网关策略”收第一条，“云函数 → 权限控制”收第二条。',
          en: 'Paste one of the two above into the console: the first under gateway policy, the second under functions, permission control.',
        },
      },
      {
        part: 'functions',
        zh: '设置云存储的权限：仅创建者可读写，别人只能用函数给的短时地址',
        en: 'keep the store private: whoever else reads a file has a short-lived address from a function',
        command: run(ruler, 'permission', 'set', 'storage', '--level', 'private', '-e', envId),
        otherwise: {
          zh: '请在控制台“云存储 → 权限设置”选“仅创建者可读写”。',
          en: 'Choose "creator reads and writes" in the console under storage, permissions.',
        },
      },
      {
        part: 'functions',
        zh: '读回云存储的权限，应当是 PRIVATE',
        en: 'read the permission of the store back; it should say PRIVATE',
        command: run(ruler, 'permission', 'get', 'storage', '-e', envId),
        orElse: run(tcb, 'storage', 'get-acl', '-e', envId),
        otherwise: {
          zh: '请在控制台“云存储 → 权限设置”里核对：应为“仅创建者可读写”。',
          en: 'Look in the console under storage, permissions: only the creator reads and writes.',
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
        command: run(tcb, 'hosting', 'deploy', 'dist/h5', '-e', envId),
      },
      {
        part: 'h5',
        zh: '看托管有没有发出防护的响应头（docs/operations.md）',
        en: 'look whether hosting sends the headers that protect the page',
        command: null,
        looksAt: env.HUIGUAN_PORTAL_URL ?? '',
        shown: `GET ${env.HUIGUAN_PORTAL_URL || '<HUIGUAN_PORTAL_URL>'}`,
        otherwise: {
          zh: '请在控制台“静态网站托管 → 设置 → 自定义响应头”里补上。页面自带内容安全策略，别的来源框不住它；这几条是第二道。',
          en: 'Add them in the console under static hosting, response headers. The page carries its own policy; these are the second line.',
        },
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
        command: run(
          tool('miniprogram-ci'),
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
