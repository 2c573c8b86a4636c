import type { CloudConfig } from './judge-cloud-config';
import { functionEnvironment } from './judge-environment';
import type { Environment } from './variables';

/**
 * The configuration that the CLI is given: cloudbaserc.json with the environment's id, network and variables filled in.
 * The CLI itself only knows variables from .env files, and variables that it is not given it would take away.
 */
export function generatedConfig(config: CloudConfig, env: Environment): object {
  const vpc = env.CLOUDBASE_VPC_ID ? { vpc: { vpcId: env.CLOUDBASE_VPC_ID, subnetId: env.CLOUDBASE_SUBNET_ID } } : {};
  return {
    envId: env.CLOUDBASE_ENV_ID,
    functionRoot: config.functionRoot,
    functions: config.functions.map(({ invoke: _, ...entry }) => ({
      ...entry,
      ...vpc,
      envVariables: functionEnvironment(env),
    })),
  };
}

/** The rule of the environment that keeps clients out of the functions marked `"invoke": false`. */
export function invokeRule(config: CloudConfig): Record<string, { invoke: boolean | string }> {
  const closed = config.functions.filter((each) => each.invoke === false);
  return {
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(closed.map(({ name }) => [name, { invoke: false }])),
  };
}

/**
 * The same for environments that judge by OPA: a policy in Rego that denies what the platform's own would let through.
 * It sees calls over HTTP; a function that only timers may reach has no other door but WeChat's, which the older rule and
 * the function itself keep shut.
 */
export function invokePolicy(config: CloudConfig): string {
  const closed = config.functions.filter((each) => each.invoke === false).map(({ name }) => name);
  return `package authz.user

default allow := false

deny if {
  input.cloudbase.resource_type == "functions"
  regex.match("/(${closed.join('|')})(/|$)", input.request.path)
}`;
}
