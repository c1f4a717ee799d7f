// What a start prints for the person at the terminal: where it is, how to get in, the first device's code as a QR.
import { renderUnicodeCompact } from 'uqr';
import type { IssuedCode } from './access/enrolment.ts';
import type { DemonstrationOperator } from './demonstration/operators.ts';

export interface Announcement {
  readonly address: string;
  /** Shown once, at the first start. */
  readonly deskUser: { readonly name: string; readonly password: string } | null;
  readonly enrolment: IssuedCode;
  readonly operators: readonly DemonstrationOperator[];
}

const minutes = (ms: number) => Math.round(ms / 60_000);

export function announcement(given: Announcement, now: number): string {
  const { address, deskUser, enrolment, operators } = given;
  const desk =
    deskUser === null
      ? `  Desk        ${address}/desk`
      : `  Desk        ${address}/desk   name ${deskUser.name}   password ${deskUser.password}   (shown only now)`;
  const people = operators.map(
    ({ name, badge, pin }) => `  Operator    ${name}   badge ${badge}   PIN ${pin}`,
  );
  return [
    '',
    `  Handheld    ${address}`,
    desk,
    `  Enrolment   ${enrolment.code}   (one device, ${minutes(enrolment.expiresAt - now)} minutes)`,
    ...people,
    '',
    renderUnicodeCompact(enrolment.address, { border: 2 }),
    '',
    `Tallyhand is ready at ${address}`,
  ].join('\n');
}
