/** A tree of sentences; the Chinese tree is written `as const` and is the measure of every other language. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The same keys with any words; a sentence that counts (`…_other`) also needs its singular. */
export type Translated<M> = { [K in keyof M]: M[K] extends string ? string : Translated<M[K]> } & {
  [K in keyof M as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

type Plain<K extends string> = K extends `${infer Base}_other` ? Base : K;
/** `steps.company.title`, for every sentence of the tree. */
export type Key<M> = {
  [K in keyof M & string]: M[K] extends string ? Plain<K> : `${K}.${Key<M[K]>}`;
}[keyof M & string];

type At<M, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof M
    ? At<M[Head], Rest>
    : never
  : K extends keyof M
    ? M[K]
    : `${K}_other` extends keyof M
      ? M[`${K}_other`]
      : never;
type Slots<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Slots<Rest> : never;
type Values<S> = { [Name in Slots<S>]: string | number };

/** `t('key')`, or `t('key', { name })` when the Chinese sentence has slots: a missing one does not compile. */
export type Translate<M> = <K extends Key<M>>(
  key: K,
  ...values: [Slots<At<M, K>>] extends [never] ? [] : [Values<At<M, K>>]
) => string;

/** The names of a tree's branches: what `useText('apply')` may be asked for. */
export type Part<M> = { [K in keyof M & string]: M[K] extends string ? never : K }[keyof M & string];
