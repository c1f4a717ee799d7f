// Enrolling a device: a one-time code, issued on the desk or at the first start, becomes a credential for its key.
import { randomUUID } from 'node:crypto';
import {
  enrolmentAddress,
  enrolmentCodeLife,
  groupedEnrolmentCode,
  newEnrolmentCode,
  readEnrolmentCode,
} from '../../src/domain/access/enrolment-code.ts';
import { proofPurposes } from '../../src/domain/access/purposes.ts';
import type { Enrolled, EnrolRequest } from '../../src/domain/access/wire.ts';
import type { Access } from './access.ts';
import { signCredential } from './credential.ts';
import { digestOf } from './digest.ts';
import { readProof, thumbprintOf } from './proof.ts';

/** Shown once: the server keeps a digest. `code` in groups, to be typed; `address` for the QR code; ms since 1970. */
export interface IssuedCode {
  readonly code: string;
  readonly address: string;
  readonly expiresAt: number;
}

/** `origin`: how devices reach this server, such as `https://floor.example.com`. `issuedBy` null: the server itself. */
export async function makeEnrolmentCode(
  access: Access,
  given: { readonly warehouse: string; readonly origin: string; readonly issuedBy: string | null },
): Promise<IssuedCode> {
  const { warehouse, origin, issuedBy } = given;
  const code = newEnrolmentCode(access.random);
  const expiresAt = access.clock() + enrolmentCodeLife;
  await access.store.addEnrolmentCode({ digest: digestOf(code), warehouse, expiresAt, issuedBy });
  return { code: groupedEnrolmentCode(code), address: enrolmentAddress(origin, code), expiresAt };
}

/**
 * `typo`: the check character doesn't fit. `proof`: the sender doesn't hold the key that it shows. The others say
 * what became of the code: who holds its 94 bits learns nothing by that.
 */
export type EnrolOutcome =
  | { readonly is: 'enrolled'; readonly enrolled: Enrolled }
  | { readonly is: 'refused'; readonly because: 'typo' | 'proof' | 'unknown' | 'expired' | 'used' };

export async function enrol(access: Access, request: EnrolRequest): Promise<EnrolOutcome> {
  const reading = readEnrolmentCode(request.code);
  if (reading.is !== 'code') return { is: 'refused', because: reading.is === 'typo' ? 'typo' : 'unknown' };
  const { name, publicKey } = request;
  if ((await readProof(publicKey, request.proof, proofPurposes.enrol)) !== reading.code) {
    return { is: 'refused', because: 'proof' };
  }
  const serverTime = access.clock();
  const thumbprint = await thumbprintOf(publicKey);
  const answer = await access.store.enrol(digestOf(reading.code), serverTime, {
    deviceId: randomUUID(),
    name,
    thumbprint,
  });
  if (answer.is === 'refused') return answer;
  const { deviceId, warehouse, enrolledAt } = answer.device;
  const credential = await signCredential(access.keys, {
    deviceId,
    warehouse,
    name: answer.device.name,
    key: publicKey,
    enrolledAt,
  });
  return { is: 'enrolled', enrolled: { deviceId, warehouse, credential, serverTime } };
}
