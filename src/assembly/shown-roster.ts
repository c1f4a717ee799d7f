// What the last roster said, as the standing has it.
import type { Identity } from '../identity/identity.ts';
import type { Standing } from './standing.ts';

export async function shownRoster(identity: Identity): Promise<Pick<Standing, 'operators' | 'shopCodes'>> {
  const [operators, shopCodes] = await Promise.all([identity.signIn.operators(), identity.shopCodes()]);
  return { operators, shopCodes };
}
