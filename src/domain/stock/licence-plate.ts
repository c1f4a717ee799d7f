// Our own licence plates, for pallets that bring no SSCC: numbered by the server, never twice.

export const licencePlate = (number: number): string => `LPN-${String(number).padStart(6, '0')}`;

/** The range of numbers that licence plates are taken from. */
export const platesKey = 'licence-plate';

/** `next`: the first number that nobody has. */
export interface NumberRange {
  readonly next: number;
}
