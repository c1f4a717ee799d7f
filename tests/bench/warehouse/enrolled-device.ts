// A device as the server knows one: enrolled with its own key, and let in with a token that it asked for.
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Access } from '../../../server/access/access.ts';
import { enrol, makeEnrolmentCode } from '../../../server/access/enrolment.ts';
import { readEnrolmentCode } from '../../../src/domain/access/enrolment-code.ts';
import { type ProofPurpose, proofPurposes } from '../../../src/domain/access/purposes.ts';
import { challengeSchema, publicKeySchema, tokenSchema } from '../../../src/domain/access/wire.ts';
import { warehouse } from './site.ts';

export interface EnrolledDevice {
  readonly deviceId: string;
  /** A fresh access token, good for 15 minutes. */
  token(origin: string): Promise<string>;
}

async function post(origin: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${origin}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

export async function enrolDevice(access: Access, name: string): Promise<EnrolledDevice> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const prove = (purpose: ProofPurpose, about: string) =>
    new SignJWT({ about }).setProtectedHeader({ alg: 'ES256' }).setAudience(purpose).sign(privateKey);
  const issued = await makeEnrolmentCode(access, { warehouse, origin: 'http://localhost', issuedBy: null });
  const reading = readEnrolmentCode(issued.code);
  if (reading.is !== 'code') throw new Error('the server issued a code that can not be read');
  const outcome = await enrol(access, {
    code: reading.code,
    name,
    publicKey: publicKeySchema.parse(await exportJWK(publicKey)),
    proof: await prove(proofPurposes.enrol, reading.code),
  });
  if (outcome.is !== 'enrolled') throw new Error(`the device was refused: ${outcome.because}`);
  const { deviceId, credential } = outcome.enrolled;
  return {
    deviceId,
    async token(origin) {
      const { nonce } = challengeSchema.parse(await post(origin, 'challenge', {}));
      const proof = await prove(proofPurposes.token, nonce);
      return tokenSchema.parse(await post(origin, 'token', { credential, proof })).accessToken;
    },
  };
}
