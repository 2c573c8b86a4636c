type ErrorsOf<P> = P extends { '~orpc': { errorMap: infer E } } ? Extract<keyof E, string> : never;

/**
 * A sentence for every code that the actions of a contract declare; a code without one does not compile. Chinese needs
 * none: it comes with the server's reply.
 */
export type RefusalsOf<Contract> = Record<{ [A in keyof Contract]: ErrorsOf<Contract[A]> }[keyof Contract], string>;
