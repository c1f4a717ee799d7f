// Facts about orders, as channels send them.
import { receivedOrderSchema } from '../orders/received-order.ts';

export const orderEvents = {
  'order.received': { version: 1, payload: receivedOrderSchema },
} as const;
