/** How an API of WeChat says no; `errMsg` becomes `<api>:fail <message>`. */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

export type Options = Record<string, unknown>;
/** A part of `wx`: its functions by name. */
export type Members = Record<string, unknown>;

/** The option as text; WeChat refuses a call without a parameter that it needs. */
export function requiredText(options: Options, key: string): string {
  const value = options[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new WxFailure(`parameter error: parameter.${key} should be String instead of ${typeof value};`);
}
