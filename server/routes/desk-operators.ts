// Operators on the desk: the roster, their roles, their PINs and their badges. Changing any of it is the administrator's.
import { createRoute, z } from '@hono/zod-openapi';
import type { PinProblem } from '../../src/domain/access/pin.ts';
import {
  badgeRequestSchema,
  badgesSchema,
  changedOperatorSchema,
  newOperatorSchema,
  newPinSchema,
  operatorsSchema,
  rosteredSchema,
} from '../../src/domain/desk/operators.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Operator, Role } from '../../src/domain/people/model.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { administratorOnly, answers, deskRouter, jsonBody } from './desk-router.ts';

/** What the desk may do with operators. Their secrets never pass through a document or an event. */
export interface DeskPeople {
  readonly pinLength: number;
  /** Which of the operators have a badge and a PIN. */
  secretsHeld(
    warehouse: string,
  ): Promise<ReadonlyMap<string, { readonly badge: boolean; readonly pin: boolean }>>;
  /** Writes the operator into the ledger and makes the first badge; answers the operator's id. */
  addOperator(
    warehouse: string,
    actor: string,
    operator: { readonly name: string; readonly roles: readonly Role[] },
  ): Promise<string>;
  /** Null: set. */
  setPin(
    warehouse: string,
    actor: string,
    given: { readonly operatorId: string; readonly pin: string },
  ): Promise<PinProblem | null>;
  /** Makes a new badge; the one before it no longer works. Answers what its code says. */
  issueBadge(warehouse: string, actor: string, operatorId: string): Promise<string>;
  /** Takes the operator off the roster and forgets the secrets. */
  revokeOperator(warehouse: string, actor: string, operatorId: string): Promise<boolean>;
}

const params = z.object({ id: z.string().min(1).max(64) });
const done = z.object({ done: z.literal(true) });

const listRoute = createRoute({
  method: 'get',
  path: '/operators',
  summary: 'Operators',
  responses: answers(operatorsSchema, 'The roster'),
});
const addRoute = createRoute({
  method: 'post',
  path: '/operators',
  summary: 'Add an operator',
  middleware: administratorOnly,
  request: jsonBody(newOperatorSchema),
  responses: answers(rosteredSchema, 'Added'),
});
const changeRoute = createRoute({
  method: 'put',
  path: '/operators/{id}',
  summary: 'Change an operator, or bring a revoked one back',
  middleware: administratorOnly,
  request: { params, ...jsonBody(changedOperatorSchema) },
  responses: answers(rosteredSchema, 'Changed'),
});
const pinRoute = createRoute({
  method: 'post',
  path: '/operators/{id}/pin',
  summary: 'Set a PIN',
  middleware: administratorOnly,
  request: { params, ...jsonBody(newPinSchema) },
  responses: answers(done, 'Set'),
});
const revokeRoute = createRoute({
  method: 'post',
  path: '/operators/{id}/revoke',
  summary: 'Revoke an operator: it takes effect at each device’s next contact',
  middleware: administratorOnly,
  request: { params },
  responses: answers(done, 'Revoked'),
});
const badgeRoute = createRoute({
  method: 'post',
  path: '/operators/badges',
  summary: 'Make badges to print',
  middleware: administratorOnly,
  request: jsonBody(badgeRequestSchema),
  responses: answers(badgesSchema, 'New badges; the ones before no longer work'),
});

const pinMessages: Readonly<Record<PinProblem, (length: number) => string>> = {
  'wrong-length': (length) => `A PIN has ${length} digits here. Enter one of that length.`,
  'not-digits': () => 'A PIN has digits only. Enter digits.',
  trivial: () => 'This PIN is among the first that anybody would try. Choose another one.',
};

/** A site has some hundreds of operators at most. */
const mostOperators = 2000;

export function deskOperators(ports: { readonly ledger: Ledger; readonly people: DeskPeople }) {
  const { ledger, people } = ports;
  const router = deskRouter();

  const known = async (
    c: Parameters<typeof refusalOf>[0],
    warehouse: string,
    id: string,
  ): Promise<Operator> => {
    const operator = await ledger.read(warehouse, (reader) => reader.get('operator', id));
    if (operator !== null) return operator;
    throw refusalOf(c, 404, {
      code: 'operator-unknown',
      message: 'There is no such operator. Look for the name in the list of operators.',
    });
  };

  router.openapi(listRoute, async (c) => {
    const { warehouse } = c.var.desk;
    const held = await people.secretsHeld(warehouse);
    const operators = await ledger.read(warehouse, (reader) =>
      reader.list('operator', { limit: mostOperators }),
    );
    const rows = operators.map((operator) => ({
      ...operator,
      hasBadge: held.get(operator.operatorId)?.badge ?? false,
      hasPin: held.get(operator.operatorId)?.pin ?? false,
    }));
    return c.json(
      { rows: rows.toSorted((a, b) => a.name.localeCompare(b.name)), pinLength: people.pinLength },
      200,
    );
  });

  router.openapi(addRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    const operatorId = await people.addOperator(warehouse, userId, c.req.valid('json'));
    return c.json({ operatorId }, 200);
  });

  router.openapi(changeRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    const { operatorId } = await known(c, warehouse, c.req.valid('param').id);
    const rostered = fact('operator.rostered', { operatorId, ...c.req.valid('json'), active: true });
    // The badge and the PIN stay: only who revokes an operator takes them.
    await ledger.command(warehouse, userId, async () => ({ facts: [rostered], answer: null }));
    return c.json({ operatorId }, 200);
  });

  router.openapi(pinRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    const { operatorId } = await known(c, warehouse, c.req.valid('param').id);
    const { pin } = c.req.valid('json');
    const problem = await people.setPin(warehouse, userId, { operatorId, pin });
    if (problem !== null) {
      throw refusalOf(c, 400, { code: `pin-${problem}`, message: pinMessages[problem](people.pinLength) });
    }
    return c.json({ done: true as const }, 200);
  });

  router.openapi(revokeRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    const { operatorId } = await known(c, warehouse, c.req.valid('param').id);
    await people.revokeOperator(warehouse, userId, operatorId);
    return c.json({ done: true as const }, 200);
  });

  router.openapi(badgeRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    const badges = [];
    for (const id of new Set(c.req.valid('json').operatorIds)) {
      const { operatorId, name } = await known(c, warehouse, id);
      badges.push({ operatorId, name, text: await people.issueBadge(warehouse, userId, operatorId) });
    }
    c.header('Cache-Control', 'no-store');
    return c.json({ badges }, 200);
  });

  return router;
}
