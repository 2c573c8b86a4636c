import { call, Procedure, type AnyProcedure } from '@orpc/server';
import type { ActionMeta, WireReply, WireRequest } from '../../contracts/wire';
import { findActor, judgeAccess, roleOf, savePerson, type Actor, type Claim } from './actor';
import { callerKey, readCall, type Caller, type FunctionContext } from './caller';
import { dayOf, readClock } from './clock';
import { metered, type Meter } from './client';
import { db, isConnectionLost, isCut, isRetryable, isUnreachable, poolSize, replicaDb, type Db } from './db';
import { newId } from './ids';
import type { Ask, AuditEntry, Context } from './implement';
import { logCall, logError } from './log';
import './phone-table';
import { isDeclared, refuseAtDoor, replyTo } from './refusal';
import { isShared, limitsOf, takeShared } from './rate';
import { auditRow, findReply, inputHash, saveOutcome, saveRefusal, saveTrace } from './request';

export type Actions = Record<string, AnyProcedure>;

/** A refusal of the door itself, thrown inside the transaction so that it rolls back. */
class Turned extends Error {
  constructor(readonly reply: WireReply) {
    super('turned away');
  }
}

interface Call {
  name: string;
  procedure: AnyProcedure;
  meta: Partial<ActionMeta>;
  request: WireRequest;
  caller: Caller;
  requestId: string;
  now: Date;
  ask: Ask | undefined;
  /** What a refusal leaves (implement.ts). */
  left: ((db: Db) => Promise<void>)[];
  /** Filled while the call runs, for the log line. */
  role: string;
  personId: string | null;
}

/**
 * The door of a function, the same for every action (design §3): who calls; deny unless access is declared; input and
 * output checked by schema; a write in one transaction, idempotent by requestId, with an audit row; typed refusals;
 * one log line.
 * @param asks by action, what is asked along with its caller
 */
export function openDoor(module: string, actions: Actions, asks: Record<string, Ask> = {}) {
  return async function main(event: unknown, context: FunctionContext): Promise<unknown> {
    const started = performance.now();
    const now = readClock();
    const meter: Meter = { roundTrips: 0 };
    const { request, caller, http } = readCall(event, context, module);
    const requestId = request?.requestId ?? newId(now);
    const procedure = request && Object.hasOwn(actions, request.action) ? actions[request.action] : undefined;
    let reply: WireReply;
    let line: Pick<Call, 'role' | 'personId'> = { role: 'nobody', personId: null };
    if (!request) reply = refuseAtDoor('BAD_INPUT', requestId, { issues: [] });
    else if (!procedure) reply = refuseAtDoor('UNKNOWN_ACTION', requestId);
    else {
      const name = `${module}.${request.action}`;
      const meta = procedure['~orpc'].meta as Partial<ActionMeta>;
      const ask = asks[request.action];
      const current: Call = {
        name,
        procedure,
        meta,
        request,
        // Whoever wants not to be known is not asked.
        caller: meta.anonymous ? { channel: 'none' } : caller,
        requestId,
        now,
        ask,
        left: [],
        role: 'nobody',
        personId: null,
      };
      reply = await metered(meter, () => answer(current));
      line = current;
    }
    logCall({
      function: module,
      action: request?.action ?? null,
      requestId,
      ms: Math.round((performance.now() - started) * 10) / 10,
      roundTrips: meter.roundTrips,
      outcome: reply.ok ? 'ok' : reply.error.code,
      role: line.role,
      personId: line.personId,
    });
    if (!http) return reply;
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      body: JSON.stringify(reply),
    };
  };
}

async function answer(current: Call): Promise<WireReply> {
  const { meta, requestId } = current;
  try {
    if (meta.kind === 'write') return await write(current);
    await allowShared(current);
    return await answerAnyway(current);
  } catch (error) {
    if (error instanceof Turned) return error.reply;
    const { reply, unexpected } = replyTo(error, requestId);
    if (unexpected) logError(current.name, requestId, error);
    return reply;
  }
}

const admit = (current: Call, actor: Actor) => {
  current.role = roleOf(actor);
  current.personId = actor.person?.id ?? null;
  const verdict = judgeAccess(current.meta.access, actor);
  if (verdict !== 'allowed') throw new Turned(refuseAtDoor(verdict, current.requestId));
};

/** The limits that are the caller's own: counted by the statement that finds him. */
function counted({ meta, name }: Call) {
  const limits = limitsOf(meta).filter((limit) => !isShared(limit));
  return limits.length > 0 ? { limits, action: name } : null;
}
function allow({ requestId }: Call, again: Date | null): void {
  if (again) throw new Turned(refuseAtDoor('TOO_OFTEN', requestId, { again: again.toISOString() }));
}
async function allowShared(current: Call): Promise<void> {
  const limits = limitsOf(current.meta).filter(isShared);
  if (limits.length > 0) allow(current, await takeShared(db, limits, current.name, current.caller, current.now));
}

function run(
  current: Call,
  given: Pick<Context, 'db' | 'actor' | 'along'>,
  told: (entry: AuditEntry) => void,
  read?: { input: unknown },
): Promise<unknown> {
  const { name: action, meta, procedure, request, requestId, now } = current;
  const language = request.language ?? 'zh-CN';
  const audit = (entry: AuditEntry) => {
    told(entry);
    return auditRow({ actor: given.actor, action, meta, requestId, entry, now });
  };
  const leave: Context['leave'] = (work) => void current.left.push(work);
  const context: Context = { ...given, now, today: dayOf(now), requestId, language, audit, leave };
  return read ? call(unread(procedure), read.input, { context }) : call(procedure, request.input ?? {}, { context });
}

const unreads = new WeakMap<AnyProcedure, AnyProcedure>();
/** The action for an input that its schema has read already: a full gate notices the second time. */
function unread(procedure: AnyProcedure): AnyProcedure {
  const known = unreads.get(procedure) ?? new Procedure({ ...procedure['~orpc'], inputSchema: undefined });
  unreads.set(procedure, known);
  return known;
}

/**
 * A read, and a write that comes to the same when it is sent again: asked anew on a fresh connection when the one it was
 * given is gone, for as often as one may lie dead in the pool; and of the database itself when its replica is away or took
 * from under it what it read. Any other write is answered UNAVAILABLE, and its caller repeats it under the same requestId:
 * whether it was committed, only the claim knows.
 */
async function answerAnyway(current: Call): Promise<WireReply> {
  let elsewhere = current.meta.kind === 'write' || current.meta.traced ? null : replicaDb();
  for (let lost = 0; ; ) {
    try {
      return await answerAtOnce(current, elsewhere);
    } catch (error) {
      if (elsewhere && !isCut(error) && (isUnreachable(error) || isRetryable(error))) elsewhere = null;
      else if (!isConnectionLost(error) || lost++ >= poolSize()) throw error;
    }
  }
}

/**
 * On one connection, without a transaction.
 * @param elsewhere where the action reads; who calls is asked of the database itself, which notes that he was there
 */
async function answerAtOnce(current: Call, elsewhere: Db | null): Promise<WireReply> {
  const { caller, now, ask, request, requestId, meta } = current;
  return db.connection().execute(async (one) => {
    const asked = ask?.(request.input ?? {}) ?? null;
    let trace = null as AuditEntry | null;
    const { actor, again, along } = await findActor(one, caller, now, null, asked?.question, counted(current));
    admit(current, actor);
    allow(current, again);
    const read = (where: Db) =>
      run(
        current,
        { db: where, actor, along: asked && { known: asked.known, found: along } },
        (given) => {
          if (meta.traced) trace = given;
        },
        asked ?? undefined,
      );
    const data = elsewhere ? await elsewhere.connection().execute(read) : await read(one);
    if (trace) await saveTrace(one, { actor, action: current.name, meta, requestId, entry: trace, now });
    return { ok: true, data };
  });
}

// Two who stand in each other's way try again at once; a crowd that moves what is being judged, a little apart.
const attempts = 5;
const apart = (attempt: number) => new Promise((done) => setTimeout(done, Math.random() * 10 * (attempt - 1)));

const isStranger = (error: unknown) =>
  error instanceof Turned && !error.reply.ok && error.reply.error.code === 'UNAUTHENTICATED';

async function write(current: Call): Promise<WireReply> {
  const { atOnce, secretReply } = current.meta;
  const key = atOnce || secretReply ? null : callerKey(current.caller);
  const claim: Claim | null =
    key && current.request.requestId
      ? { key, requestId: current.requestId, action: current.name, inputHash: inputHash(current.request.input ?? {}) }
      : null;
  await allowShared(current);
  for (let attempt = 1; ; attempt++) {
    current.left = [];
    try {
      if (atOnce) return await answerAnyway(current);
      return await db.transaction().execute((transaction) => writeOnce(current, transaction, claim));
    } catch (error) {
      // A session that ended itself as it was shown did so in a transaction that is gone.
      if (isStranger(error) && current.caller.channel === 'desk')
        await findActor(db, current.caller, current.now, null);
      if (isRetryable(error) && attempt < attempts) {
        await apart(attempt);
        continue;
      }
      if (isDeclared(error)) for (const work of current.left) await db.transaction().execute(work);
      if (claim && isDeclared(error)) {
        const { reply } = replyTo(error, current.requestId);
        await saveRefusal(db, claim, reply, current.now);
      }
      throw error;
    }
  }
}

async function writeOnce(current: Call, transaction: Db, claim: Claim | null): Promise<WireReply> {
  const { caller, now, meta, requestId } = current;
  const { actor, claimed, again } = await findActor(
    transaction,
    caller,
    now,
    claim,
    undefined,
    counted(current),
    !meta.closes,
  );
  admit(current, actor);
  allow(current, again);
  if (claim && !claimed) {
    const earlier = await findReply(transaction, claim);
    if (earlier === 'reused') throw new Turned(refuseAtDoor('REQUEST_ID_REUSED', requestId));
    if (earlier) throw new Turned(earlier);
    throw new Error('a claimed request has a reply once its transaction is over');
  }
  if (!actor.person && actor.openid && meta.access !== 'anyone')
    actor.person = await savePerson(transaction, actor.openid, now);
  let entry: AuditEntry | null = null;
  const data = await run(current, { db: transaction, actor, along: null }, (given) => {
    entry = given;
  });
  const reply: WireReply = { ok: true, data };
  // A poll that found nothing wrote nothing: no claim to answer, no audit row to leave.
  if (entry || claim)
    await saveOutcome(transaction, { actor, action: current.name, meta, requestId, entry, now }, claim, reply);
  return reply;
}
