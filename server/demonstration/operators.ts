// The demonstration's people: one picker, one who may do more, one supervisor. Badge and PIN are made new each time.
import { randomInt } from 'node:crypto';
import { pinProblem } from '../../src/domain/access/pin.ts';
import type { Role } from '../../src/domain/people/model.ts';
import type { Access } from '../access/access.ts';
import { rosterOperator } from '../access/operators.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** `badge` and `pin` are shown once: the server keeps neither. */
export interface DemonstrationOperator {
  readonly name: string;
  readonly badge: string;
  readonly pin: string;
}

const people: readonly {
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}[] = [
  { operatorId: 'ana', name: 'Ana Popescu', roles: ['picker'] },
  { operatorId: 'min-jun', name: 'Min-jun Kim', roles: ['picker', 'receiver'] },
  { operatorId: 'claire', name: 'Claire Dubois', roles: ['supervisor'] },
];

function randomPin(length: number): string {
  for (;;) {
    const pin = Array.from({ length }, () => randomInt(10)).join('');
    if (pinProblem(pin, length) === null) return pin;
  }
}

export async function rosterDemonstration(
  access: Access,
  ledger: Ledger,
  warehouse: string,
): Promise<DemonstrationOperator[]> {
  const rostered: DemonstrationOperator[] = [];
  for (const person of people) {
    const pin = randomPin(access.pinLength);
    const outcome = await rosterOperator(access, ledger, { ...person, warehouse, actor: null, pin });
    if (outcome.is === 'rostered') rostered.push({ name: person.name, badge: outcome.badge, pin });
  }
  return rostered;
}
