// The people of the floor: their facts go to the ledger, their secrets (badge, PIN) to the access store alone.
import { badgeText, newBadgeSecret } from '../../src/domain/access/badge.ts';
import { type PinProblem, pinProblem } from '../../src/domain/access/pin.ts';
import { shiftLease } from '../../src/domain/access/shift.ts';
import type { Roster } from '../../src/domain/access/wire.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Operator, Role } from '../../src/domain/people/model.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import type { Access } from './access.ts';
import { digestOf } from './digest.ts';
import { makePinVerifier, openVerifier, sealVerifier } from './pin-verifier.ts';

/** An operator by address. `actor`: the desk user who does this, or null for the server itself. */
export interface OperatorAddress {
  readonly warehouse: string;
  readonly operatorId: string;
}

/** `badge`: the text of the badge's barcode, shown this once. */
export type RosterOutcome =
  | { readonly is: 'rostered'; readonly badge: string }
  | { readonly is: 'refused'; readonly because: PinProblem };

/**
 * Puts a person on the roster, or changes name and roles, with a new badge and, where one is given, a PIN. The secrets
 * go first: the event sends each device to the roster, which must have them then.
 */
export async function rosterOperator(
  access: Access,
  ledger: Ledger,
  given: OperatorAddress & {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly actor: string | null;
    readonly pin?: string;
  },
): Promise<RosterOutcome> {
  const { warehouse, operatorId, name, roles, actor, pin } = given;
  const problem = pin === undefined ? null : pinProblem(pin, access.pinLength);
  if (problem !== null) return { is: 'refused', because: problem };
  if (pin !== undefined) await setPin(access, given, pin);
  const badge = await newBadge(access, given);
  await ledger.command(warehouse, actor, async () => ({
    facts: [fact('operator.rostered', { operatorId, name, roles: [...roles], active: true })],
    answer: null,
  }));
  return { is: 'rostered', badge };
}

/**
 * States an operator anew whose badge or PIN is another one: secrets are in no event, but each device's next pull brings
 * the operator, and that sends it to the roster.
 */
export async function tellSecretsChanged(
  ledger: Ledger,
  given: OperatorAddress & { readonly actor: string },
): Promise<void> {
  const { warehouse, operatorId, actor } = given;
  await ledger.command(warehouse, actor, async (reader) => {
    const operator = await reader.get('operator', operatorId);
    return { facts: operator === null ? [] : [fact('operator.rostered', operator)], answer: null };
  });
}

/** Null: it is set. Devices have it when they next get the roster. */
export async function setPin(access: Access, of: OperatorAddress, pin: string): Promise<PinProblem | null> {
  const problem = pinProblem(pin, access.pinLength);
  if (problem !== null) return problem;
  const sealed = sealVerifier(access, ownerOf(of), await makePinVerifier(access, pin));
  await access.store.setPin(of.warehouse, of.operatorId, sealed);
  return null;
}

/** A new secret, so that the badge before it opens nothing any more. Answers the text of the barcode, once. */
export async function newBadge(access: Access, of: OperatorAddress): Promise<string> {
  const secret = newBadgeSecret(access.random);
  await access.store.setBadge(of.warehouse, of.operatorId, digestOf(secret));
  return badgeText(secret);
}

/**
 * Takes a person off the roster: gone from each device at its next contact. The secrets go first, so that a crash
 * between the two leaves somebody who can't sign in, never somebody who still can. False: nobody by that id.
 */
export async function revokeOperator(
  access: Access,
  ledger: Ledger,
  given: OperatorAddress & { readonly actor: string | null },
): Promise<boolean> {
  const { warehouse, operatorId, actor } = given;
  await access.store.forgetOperator(warehouse, operatorId);
  return ledger.command(warehouse, actor, async (reader) => {
    const operator = await reader.get('operator', operatorId);
    if (operator === null) return { facts: [], answer: false };
    const { name, roles, active } = operator;
    const left = fact('operator.rostered', { operatorId, name, roles, active: false });
    return { facts: active ? [left] : [], answer: true };
  });
}

/** Who may sign in on a warehouse's devices, with what a device needs to check them offline. */
export async function rosterOf(access: Access, ledger: Ledger, warehouse: string): Promise<Roster> {
  const active = await ledger.read(warehouse, activeOperators);
  const secrets = new Map(
    (await access.store.operatorSecrets(warehouse)).map((secret) => [secret.operatorId, secret]),
  );
  const serverTime = access.clock();
  return {
    operators: active.map(({ operatorId, name, roles }) => {
      const { badge = null, pin = null } = secrets.get(operatorId) ?? {};
      const opened = pin === null ? null : openVerifier(access, ownerOf({ warehouse, operatorId }), pin);
      return { operatorId, name, roles, badge, pin: opened };
    }),
    pinLength: access.pinLength,
    shopCodes: [...access.shopCodes],
    leaseUntil: serverTime + shiftLease,
    serverTime,
  };
}

const pageLength = 500;

async function activeOperators(reader: LedgerReader): Promise<readonly Operator[]> {
  const operators: Operator[] = [];
  let page = await reader.list('operator', { limit: pageLength });
  while (page.length > 0) {
    operators.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < pageLength) break;
    page = await reader.list('operator', { after: last.operatorId, limit: pageLength });
  }
  return operators.filter(({ active }) => active);
}

const ownerOf = ({ warehouse, operatorId }: OperatorAddress): string => `${warehouse} ${operatorId}`;
