// The codes that a warehouse prints itself: locations, totes, licence plates, badges, commands, enrolment codes.
import { badgePrefix, badgeSecretOf } from '../access/badge.ts';
import { readEnrolmentCode } from '../access/enrolment-code.ts';
import { handlingUnit } from './handling-unit.ts';
import { commands, type Meaning } from './meaning.ts';

const commandPrefix = 'TLH-C-';
const orderPrefix = 'TLH-O-';

/** The text of a command's barcode, `TLH-C-UNDO`. */
export const commandText = (command: (typeof commands)[number]) => commandPrefix + command.toUpperCase();

/** The text of an order's barcode, by the order's id: on its pick list, its packing slip, its return form. */
export const orderText = (orderId: string) => orderPrefix + orderId;

/** zone-aisle-bay-level-position, A-03-07-B-2. */
const location = /^[A-Z][A-Z0-9]{0,7}-\d{1,3}-\d{1,3}-[A-Z0-9]{1,4}-[A-Z0-9]{1,4}$/;
const licencePlate = /^(T-\d{1,8}|LPN-\d{1,12})$/;
const groupedEnrolment = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/;

/** Null where the text has no form of ours. A keyboard may have changed capitals: they don't matter. */
export function ownMeaning(text: string): Meaning | null {
  const code = text.toUpperCase();
  if (location.test(code)) return { is: 'location', code };
  if (licencePlate.test(code)) return handlingUnit(code);
  const secret = badgeSecretOf(code);
  if (secret !== null) return { is: 'badge', secret };
  if (code.startsWith(badgePrefix)) return { is: 'text', text };
  if (code.startsWith(commandPrefix)) {
    const command = commands.find((name) => commandText(name) === code);
    return command === undefined ? { is: 'text', text } : { is: 'command', command };
  }
  if (code.startsWith(orderPrefix) && code.length > orderPrefix.length) {
    return { is: 'reference', what: 'order', number: text.slice(orderPrefix.length), further: [] };
  }
  if (!groupedEnrolment.test(code) && !/#enrol=/i.test(text)) return null;
  const enrolment = readEnrolmentCode(text);
  if (enrolment.is === 'typo') return { is: 'bad', problem: 'check-digit', text };
  return enrolment.is === 'code' ? { is: 'enrolment', code: enrolment.code } : null;
}

/** An enrolment code typed or scanned without its groups. Asked last: other twenty characters may look alike. */
export function bareEnrolment(text: string): Meaning | null {
  const enrolment = readEnrolmentCode(text);
  return enrolment.is === 'code' ? { is: 'enrolment', code: enrolment.code } : null;
}
